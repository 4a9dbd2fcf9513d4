import type { InputOf } from '@gatehouse/contracts';
import { enableContact, type Invitation } from '@gatehouse/contracts/invitations';
import { prepareContact } from '@gatehouse/contracts/tenant-access';
import { Caller, HandlesInSteps, type CallContext, type UseCase } from '@gatehouse/platform';
import { contactInvitation } from './contact-invitation.js';
import { InvitePerson } from './invite-person.js';

/** What comes first can be done again, so a contact whose invitation was held up is simply enabled once more. */
@HandlesInSteps(enableContact)
export class EnableContact implements UseCase<typeof enableContact, CallContext> {
  constructor(
    private readonly caller: Caller,
    private readonly invitePerson: InvitePerson,
  ) {}

  async run(input: InputOf<typeof enableContact>, context: CallContext): Promise<Invitation> {
    const prepared = await this.caller.call(context, prepareContact, input);
    return this.invitePerson.run(context, contactInvitation(prepared), true);
  }
}
