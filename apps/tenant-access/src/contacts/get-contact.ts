import { NotFound, type CustomerId, type InputOf } from '@gatehouse/contracts';
import { type Contact, getContact, getCustomerContact } from '@gatehouse/contracts/tenant-access';
import { type Context, Handles, organizationOf, type UseCase } from '@gatehouse/platform';
import { TargetOrganizationResolver } from '../access/target-organization.js';
import { ContactListRepository } from './contact-list.repository.js';

@Handles(getContact)
@Handles(getCustomerContact)
export class GetContact implements UseCase<typeof getContact> {
  constructor(
    private readonly targets: TargetOrganizationResolver,
    private readonly contacts: ContactListRepository,
  ) {}

  async run(
    { customerId, contactId }: InputOf<typeof getContact> & { customerId?: CustomerId },
    context: Context,
  ): Promise<Contact> {
    const { organizationId } = await this.targets.forContacts(context, customerId);
    const book = { ownerOrganizationId: organizationOf(context), organizationId };
    const contact = await this.contacts.find(context, book, contactId);
    if (!contact) throw new NotFound();
    return contact;
  }
}
