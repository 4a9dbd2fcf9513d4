import { Problem, type InputOf, type OutputOf } from '@gatehouse/contracts';
import { judgeOffers, type Verdict } from '@gatehouse/contracts/tenant-access';
import { type Context, Handles, type UseCase } from '@gatehouse/platform';
import { roleAfterIndependence } from '../roles/role.rules.js';
import { InvitationPolicy } from './invitation-policy.js';
import {
  evaluateInvitation,
  type InvitationFacts,
  type ProposedInvitation,
} from './invitation.rules.js';

@Handles(judgeOffers)
export class EvaluateInvitations implements UseCase<typeof judgeOffers> {
  constructor(private readonly policy: InvitationPolicy) {}

  async run(
    { organizationId, again, offers }: InputOf<typeof judgeOffers>,
    context: Context,
  ): Promise<OutputOf<typeof judgeOffers>> {
    const access = await this.policy.requireAccess(context, organizationId, again);
    const invitations = access.wasCustomer ? offers.map(withCurrentRoles) : offers;
    const loaded = await this.policy.factsOn(context, access, invitations);
    // The invitations service keeps its own list of blocked addresses, which decides when it resends.
    const facts = again ? { ...loaded, blocked: new Set<string>() } : loaded;
    const { organizationName, providerId, accessEpoch } = access;
    const verdicts = invitations.map((invitation) => verdictOn(invitation, facts));
    return { organizationName, providerId, accessEpoch, verdicts };
  }
}

const withCurrentRoles = (invitation: ProposedInvitation): ProposedInvitation => ({
  ...invitation,
  roles: invitation.roles.map(roleAfterIndependence),
});

function verdictOn(invitation: ProposedInvitation, facts: InvitationFacts): Verdict {
  try {
    return { kind: 'allowed', ...evaluateInvitation(invitation, facts) };
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return { kind: 'refused', code: error.code, data: error.data };
  }
}
