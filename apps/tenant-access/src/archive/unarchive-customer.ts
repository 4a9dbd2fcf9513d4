import { NotFound, type InputOf } from '@gatehouse/contracts';
import { unarchiveCustomer, type Customer } from '@gatehouse/contracts/tenant-access';
import { type Context, Handles, type UseCase } from '@gatehouse/platform';
import { customerView } from '../customers/customer-view.js';
import { CustomerRepository } from '../customers/customer.repository.js';
import { recordCustomerChanged } from '../customers/record-customer-changed.js';

@Handles(unarchiveCustomer)
export class UnarchiveCustomer implements UseCase<typeof unarchiveCustomer> {
  constructor(private readonly customers: CustomerRepository) {}

  async run(
    { customerId }: InputOf<typeof unarchiveCustomer>,
    context: Context,
  ): Promise<Customer> {
    const found = await this.customers.find(context, customerId, 'for change');
    if (!found) throw new NotFound();
    const { customer, grant } = found;
    if (!customer.archivedAt) return customerView(found);
    const version = customer.version + 1;
    const restored = await this.customers.save(context, { ...customer, archivedAt: null, version });
    await recordCustomerChanged(context, restored);
    return customerView({ customer: restored, grant });
  }
}
