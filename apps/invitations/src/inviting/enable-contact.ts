import type { InputOf } from '@gatehouse/contracts';
import { enableContact, type Invitation } from '@gatehouse/contracts/invitations';
import { prepareContact } from '@gatehouse/contracts/tenant-access';
import { RpcClient, HandlesInSteps, type CallContext, type UseCase } from '@gatehouse/platform';
import { contactInvitation } from './contact-invitation.js';
import { InvitePerson } from './invite-person.js';

/** Idempotent up to the invitation: if creating that fails, the contact can simply be enabled again. */
@HandlesInSteps(enableContact)
export class EnableContact implements UseCase<typeof enableContact, CallContext> {
  constructor(
    private readonly rpc: RpcClient,
    private readonly invitePerson: InvitePerson,
  ) {}

  async run(input: InputOf<typeof enableContact>, context: CallContext): Promise<Invitation> {
    const contact = await this.rpc.call(context, prepareContact, input);
    return this.invitePerson.run(context, contactInvitation(contact), true);
  }
}
