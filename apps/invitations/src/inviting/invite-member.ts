import type { InputOf } from '@gatehouse/contracts';
import { inviteMember, type Invitation } from '@gatehouse/contracts/invitations';
import {
  HandlesInSteps,
  organizationOf,
  type CallContext,
  type UseCase,
} from '@gatehouse/platform';
import { InvitationPolicy } from '../invitations/invitation-policy.js';
import { InvitePerson } from './invite-person.js';

@HandlesInSteps(inviteMember)
export class InviteMember implements UseCase<typeof inviteMember, CallContext> {
  constructor(
    private readonly policy: InvitationPolicy,
    private readonly invitePerson: InvitePerson,
  ) {}

  async run(
    { inviteNow, ...person }: InputOf<typeof inviteMember>,
    context: CallContext,
  ): Promise<Invitation> {
    // Names are optional: users can give them when they redeem the invitation.
    const { firstName = null, lastName = null, externalId = null } = person;
    const request = { ...person, firstName, lastName, externalId };
    const invitation = await this.policy.requireAllowed(context, organizationOf(context), request);
    return this.invitePerson.run(context, invitation, inviteNow);
  }
}
