import { NotFound, type InputOf } from '@gatehouse/contracts';
import {
  CustomerEmailMissing,
  CustomerNotCorporate,
  type Customer,
  type updateCustomer,
} from '@gatehouse/contracts/tenant-access';
import { type Context, requireUnchanged, type UseCase } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { isOpen, type AccessGrant } from '../domain/access-grant.js';
import { Activations } from './activations.js';
import { recordCustomer } from './customer-event.js';
import { customerView } from './customer-view.js';
import { DepartmentChoice } from './department-choice.js';
import { GrantChanges } from './grant-changes.js';
import { CustomerRepository, type CustomerRecord } from './ports.js';

@Injectable()
export class UpdateCustomer implements UseCase<typeof updateCustomer> {
  constructor(
    private readonly customers: CustomerRepository,
    private readonly departments: DepartmentChoice,
    private readonly activations: Activations,
    private readonly changes: GrantChanges,
  ) {}

  async run(
    { customerId, ...wish }: InputOf<typeof updateCustomer>,
    context: Context,
  ): Promise<Customer> {
    const found = await this.customers.find(context, customerId, 'for change');
    if (!found) throw new NotFound();
    await requireUnchanged(context);
    const { customer: before, grant } = found;
    const { departmentId } = before;
    const after: CustomerRecord = {
      ...before,
      name: wish.name ?? before.name,
      kind: wish.kind ?? before.kind,
      email: wish.email === undefined ? before.email : wish.email,
      departmentId: await this.departments.forChange(context, wish.departmentId, departmentId),
      timeZone: wish.timeZone === undefined ? before.timeZone : wish.timeZone,
      version: before.version + 1,
    };
    const open = grant !== null && isOpen(grant);
    if (open && after.kind !== 'corporate') throw new CustomerNotCorporate();
    if (open && after.email === null) throw new CustomerEmailMissing();
    await this.customers.save(context, after);
    await recordCustomer(context, after);
    if (open && after.email !== before.email) await this.readdress(context, after, grant);
    return customerView({ customer: after, grant });
  }

  /** While nobody of the customer can sign in, the activation e-mail follows the address. */
  private async readdress(context: Context, customer: CustomerRecord, grant: AccessGrant) {
    const activation = await this.activations.of(context, customer, grant);
    if (!activation) return;
    await this.activations.requireDeliverable(context, activation);
    await this.changes.save(context, customer, grant, { ...grant, version: grant.version + 1 });
  }
}
