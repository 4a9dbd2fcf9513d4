import { NotFound, type InputOf } from '@gatehouse/contracts';
import {
  customerChanged,
  CustomerEmailMissing,
  CustomerNotCorporate,
  type Customer,
  type updateCustomer,
} from '@gatehouse/contracts/tenant-access';
import { record, type Context, type UseCase } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { customerView } from './customer-view.js';
import { GrantChanges } from './grant-changes.js';
import { CustomerRepository, type CustomerRecord } from './ports.js';

@Injectable()
export class UpdateCustomer implements UseCase<typeof updateCustomer> {
  constructor(
    private readonly customers: CustomerRepository,
    private readonly changes: GrantChanges,
  ) {}

  async run(
    { customerId, ...wish }: InputOf<typeof updateCustomer>,
    context: Context,
  ): Promise<Customer> {
    const found = await this.customers.find(context, customerId, 'for change');
    if (!found) throw new NotFound();
    const { customer: before, grant } = found;
    const after: CustomerRecord = {
      ...before,
      name: wish.name ?? before.name,
      kind: wish.kind ?? before.kind,
      email: wish.email === undefined ? before.email : wish.email,
      departmentId: wish.departmentId === undefined ? before.departmentId : wish.departmentId,
      version: before.version + 1,
    };
    const open = grant?.status === 'pending' || grant?.status === 'accepted';
    if (open && after.kind !== 'corporate') throw new CustomerNotCorporate();
    if (open && after.email === null) throw new CustomerEmailMissing();
    await this.customers.save(context, after);
    const { id, providerId, name, kind, email } = after;
    await record(context, customerChanged, {
      aggregateId: id,
      sequence: after.version,
      organizationId: providerId,
      data: { customerId: id, providerId, name, kind, email },
    });
    // While nobody of the customer can sign in, the activation e-mail follows the address.
    if (grant && open && after.email !== before.email) {
      await this.changes.save(context, after, grant, { ...grant, version: grant.version + 1 });
    }
    return customerView({ customer: after, grant });
  }
}
