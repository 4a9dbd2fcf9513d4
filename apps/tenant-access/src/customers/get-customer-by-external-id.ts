import { NotFound, type InputOf } from '@gatehouse/contracts';
import { type Customer, getCustomerByExternalId } from '@gatehouse/contracts/tenant-access';
import { type Context, Handles, type UseCase } from '@gatehouse/platform';
import { customerView } from './customer-view.js';
import { CustomerRepository } from './customer.repository.js';

@Handles(getCustomerByExternalId)
export class GetCustomerByExternalId implements UseCase<typeof getCustomerByExternalId> {
  constructor(private readonly customers: CustomerRepository) {}

  async run(
    { externalId }: InputOf<typeof getCustomerByExternalId>,
    context: Context,
  ): Promise<Customer> {
    const found = await this.customers.findByExternalId(context, externalId);
    if (!found) throw new NotFound();
    return customerView(found);
  }
}
