import type { InputOf } from '@gatehouse/contracts';
import { inviteToCustomer, type Invitation } from '@gatehouse/contracts/invitations';
import { HandlesInSteps, type CallContext, type UseCase } from '@gatehouse/platform';
import { requireNotSelf } from '../invitations/invitation-access.js';
import { InvitationPolicy } from '../invitations/invitation-policy.js';
import { InvitePerson } from './invite-person.js';

@HandlesInSteps(inviteToCustomer)
export class InviteToCustomer implements UseCase<typeof inviteToCustomer, CallContext> {
  constructor(
    private readonly policy: InvitationPolicy,
    private readonly invitePerson: InvitePerson,
  ) {}

  async run(input: InputOf<typeof inviteToCustomer>, context: CallContext): Promise<Invitation> {
    const { customerId, role, inviteNow, externalId = null, ...person } = input;
    requireNotSelf(context, customerId);
    const request = { ...person, externalId, roles: [role] };
    const invitation = await this.policy.requireAllowed(context, customerId, request);
    return this.invitePerson.run(context, invitation, inviteNow);
  }
}
