import { Problem, type InputOf, type OutputOf } from '@gatehouse/contracts';
import { evaluateInvitations, type InvitationEvaluation } from '@gatehouse/contracts/tenant-access';
import { type Context, Handles, type UseCase } from '@gatehouse/platform';
import { roleAfterIndependence } from '../roles/role.rules.js';
import { InvitationPolicy } from './invitation-policy.js';
import {
  evaluateInvitation,
  type InvitationFacts,
  type ProposedInvitation,
} from './invitation.rules.js';

@Handles(evaluateInvitations)
export class EvaluateInvitations implements UseCase<typeof evaluateInvitations> {
  constructor(private readonly policy: InvitationPolicy) {}

  async run(
    { organizationId, isResend, invitations: proposed }: InputOf<typeof evaluateInvitations>,
    context: Context,
  ): Promise<OutputOf<typeof evaluateInvitations>> {
    const access = await this.policy.requireAccess(context, organizationId, isResend);
    const invitations = access.wasCustomer ? proposed.map(withCurrentRoles) : proposed;
    const loaded = await this.policy.factsOn(context, access, invitations);
    // The invitations service keeps its own list of blocked addresses, which decides when it resends.
    const facts = isResend ? { ...loaded, blocked: new Set<string>() } : loaded;
    const { organizationName, providerId, accessEpoch } = access;
    const evaluations = invitations.map((invitation) => evaluate(invitation, facts));
    return { organizationName, providerId, accessEpoch, evaluations };
  }
}

const withCurrentRoles = (invitation: ProposedInvitation): ProposedInvitation => ({
  ...invitation,
  roles: invitation.roles.map(roleAfterIndependence),
});

function evaluate(invitation: ProposedInvitation, facts: InvitationFacts): InvitationEvaluation {
  try {
    return { kind: 'allowed', ...evaluateInvitation(invitation, facts) };
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return { kind: 'refused', code: error.code, data: error.data };
  }
}
