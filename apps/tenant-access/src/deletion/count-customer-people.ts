import type { InputOf, OutputOf } from '@gatehouse/contracts';
import { countCustomerPeople } from '@gatehouse/contracts/tenant-access';
import { type Context, Handles, type UseCase } from '@gatehouse/platform';
import { CustomerDataRepository } from './customer-data.repository.js';
import { DeletableCustomers } from './deletable-customers.js';

@Handles(countCustomerPeople)
export class CountCustomerPeople implements UseCase<typeof countCustomerPeople> {
  constructor(
    private readonly deletable: DeletableCustomers,
    private readonly data: CustomerDataRepository,
  ) {}

  async run(
    { customerId }: InputOf<typeof countCustomerPeople>,
    context: Context,
  ): Promise<OutputOf<typeof countCustomerPeople>> {
    await this.deletable.find(context, customerId);
    const { contacts } = await this.data.count(context, customerId);
    // Only the customer itself can see its own roles, keys and address book.
    context.transaction.enter({ organization_id: customerId });
    const own = await this.data.count(context, customerId);
    return {
      deleted: { ...own, contacts: contacts + own.contacts },
      kept: { accounts: own.members },
    };
  }
}
