import { NotFound, type InputOf } from '@gatehouse/contracts';
import { type Customer, updateCustomer } from '@gatehouse/contracts/tenant-access';
import { type Context, Handles, requireUnchanged, type UseCase } from '@gatehouse/platform';
import { customerView } from './customer-view.js';
import { CustomerWriter } from './customer-writer.js';
import { CustomerRepository } from './customer.repository.js';

@Handles(updateCustomer)
export class UpdateCustomer implements UseCase<typeof updateCustomer> {
  constructor(
    private readonly customers: CustomerRepository,
    private readonly writer: CustomerWriter,
  ) {}

  async run(
    { customerId, ...patch }: InputOf<typeof updateCustomer>,
    context: Context,
  ): Promise<Customer> {
    const found = await this.customers.find(context, customerId, 'for change');
    if (!found) throw new NotFound();
    await requireUnchanged(context);
    return customerView(await this.writer.update(context, found, patch));
  }
}
