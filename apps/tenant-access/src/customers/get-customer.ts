import { NotFound, type InputOf } from '@gatehouse/contracts';
import { type Customer, getCustomer } from '@gatehouse/contracts/tenant-access';
import { type Context, Handles, type UseCase } from '@gatehouse/platform';
import { customerView } from './customer-view.js';
import { CustomerRepository } from './customer.repository.js';

@Handles(getCustomer)
export class GetCustomer implements UseCase<typeof getCustomer> {
  constructor(private readonly customers: CustomerRepository) {}

  async run({ customerId }: InputOf<typeof getCustomer>, context: Context): Promise<Customer> {
    const found = await this.customers.find(context, customerId);
    if (!found) throw new NotFound();
    return customerView(found);
  }
}
