import { NotFound, type InputOf } from '@gatehouse/contracts';
import { type ContactInvitation, prepareContact } from '@gatehouse/contracts/tenant-access';
import { type Context, Handles, organizationOf, type UseCase } from '@gatehouse/platform';
import { ContactEnabler } from './contact-enabler.js';
import { ContactRepository } from './contact.repository.js';

@Handles(prepareContact)
export class PrepareContact implements UseCase<typeof prepareContact> {
  constructor(
    private readonly contacts: ContactRepository,
    private readonly enabler: ContactEnabler,
  ) {}

  async run(
    { contactId, roles }: InputOf<typeof prepareContact>,
    context: Context,
  ): Promise<ContactInvitation> {
    const contact = await this.contacts.findAnywhereForChange(
      context,
      organizationOf(context),
      contactId,
    );
    if (!contact) throw new NotFound();
    const { enabled, invitation } = await this.enabler.enable(context, contact, roles);
    if (enabled !== contact) await this.contacts.save(context, enabled);
    return invitation;
  }
}
