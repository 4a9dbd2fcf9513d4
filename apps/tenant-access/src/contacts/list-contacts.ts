import type { CustomerId, InputOf, OutputOf } from '@gatehouse/contracts';
import { listContacts, listCustomerContacts } from '@gatehouse/contracts/tenant-access';
import { type Context, Handles, organizationOf, type UseCase } from '@gatehouse/platform';
import { TargetOrganizationResolver } from '../access/target-organization.js';
import { ContactListRepository } from './contact-list.repository.js';

@Handles(listContacts)
@Handles(listCustomerContacts)
export class ListContacts implements UseCase<typeof listContacts> {
  constructor(
    private readonly targets: TargetOrganizationResolver,
    private readonly contacts: ContactListRepository,
  ) {}

  async run(
    { customerId, ...request }: InputOf<typeof listContacts> & { customerId?: CustomerId },
    context: Context,
  ): Promise<OutputOf<typeof listContacts>> {
    const { organizationId } = await this.targets.forContacts(context, customerId);
    const book = { ownerOrganizationId: organizationOf(context), organizationId };
    return this.contacts.list(context, book, request);
  }
}
