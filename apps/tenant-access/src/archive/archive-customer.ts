import { NotFound, type InputOf } from '@gatehouse/contracts';
import { archiveCustomer, isAccessOpen, type Customer } from '@gatehouse/contracts/tenant-access';
import { type Context, Handles, type UseCase } from '@gatehouse/platform';
import { AccessSwitch } from '../access/access-switch.js';
import { customerView } from '../customers/customer-view.js';
import { CustomerRepository } from '../customers/customer.repository.js';
import { recordCustomerChanged } from '../customers/record-customer-changed.js';

@Handles(archiveCustomer)
export class ArchiveCustomer implements UseCase<typeof archiveCustomer> {
  constructor(
    private readonly customers: CustomerRepository,
    private readonly accessSwitch: AccessSwitch,
  ) {}

  async run({ customerId }: InputOf<typeof archiveCustomer>, context: Context): Promise<Customer> {
    const found = await this.customers.find(context, customerId, 'for change');
    if (!found) throw new NotFound();
    const { customer, grant } = found;
    if (customer.archivedAt) return customerView(found);
    // An independent customer's access is its own.
    const isOpen = grant && isAccessOpen(grant) && !customer.independentAt;
    const ended = isOpen
      ? await this.accessSwitch.set(context, found, { enabled: false })
      : { grant };
    const archived = await this.customers.save(context, {
      ...customer,
      archivedAt: await context.transaction.now(),
      version: customer.version + 1,
    });
    await recordCustomerChanged(context, archived);
    return customerView({ customer: archived, grant: ended.grant });
  }
}
