import { NotFound, type CustomerId, type InputOf } from '@gatehouse/contracts';
import {
  contactRemoved,
  deleteContact,
  deleteCustomerContact,
} from '@gatehouse/contracts/tenant-access';
import { type Context, Handles, organizationOf, record, type UseCase } from '@gatehouse/platform';
import { TargetOrganizationResolver } from '../access/target-organization.js';
import { ContactRepository } from './contact.repository.js';

@Handles(deleteContact)
@Handles(deleteCustomerContact)
export class DeleteContact implements UseCase<typeof deleteContact> {
  constructor(
    private readonly targets: TargetOrganizationResolver,
    private readonly contacts: ContactRepository,
  ) {}

  async run(
    { customerId, contactId }: InputOf<typeof deleteContact> & { customerId?: CustomerId },
    context: Context,
  ): Promise<undefined> {
    const { organizationId } = await this.targets.forContacts(context, customerId);
    const ownerOrganizationId = organizationOf(context);
    const book = { ownerOrganizationId, organizationId };
    const contact = await this.contacts.findForChange(context, book, contactId);
    if (!contact) throw new NotFound();
    await this.contacts.remove(context, contactId);
    await record(context, contactRemoved, {
      aggregateId: contactId,
      sequence: contact.version + 1,
      organizationId: ownerOrganizationId,
      data: { contactId, ownerOrganizationId },
    });
  }
}
