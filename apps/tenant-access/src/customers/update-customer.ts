import { NotFound, type InputOf } from '@gatehouse/contracts';
import {
  isAccessOpen,
  type Customer,
  CustomerEmailMissing,
  CustomerNotCorporate,
  updateCustomer,
} from '@gatehouse/contracts/tenant-access';
import { type Context, Handles, requireUnchanged, type UseCase } from '@gatehouse/platform';
import { AccessGrantChanges } from '../access-grants/access-grant-changes.js';
import type { AccessGrant } from '../access-grants/access-grant.rules.js';
import { ActivationRecipient } from '../access-grants/activation-recipient.js';
import { DepartmentAssignment } from '../departments/department-assignment.js';
import { customerView } from './customer-view.js';
import { type CustomerRecord, CustomerRepository } from './customer.repository.js';
import { recordCustomerChanged } from './record-customer-changed.js';

@Handles(updateCustomer)
export class UpdateCustomer implements UseCase<typeof updateCustomer> {
  constructor(
    private readonly customers: CustomerRepository,
    private readonly departments: DepartmentAssignment,
    private readonly activationRecipient: ActivationRecipient,
    private readonly grantChanges: AccessGrantChanges,
  ) {}

  async run(
    { customerId, ...patch }: InputOf<typeof updateCustomer>,
    context: Context,
  ): Promise<Customer> {
    const found = await this.customers.find(context, customerId, 'for change');
    if (!found) throw new NotFound();
    await requireUnchanged(context);
    const { customer: before, grant } = found;
    const { departmentId } = before;
    const after: CustomerRecord = {
      ...before,
      name: patch.name ?? before.name,
      kind: patch.kind ?? before.kind,
      email: patch.email === undefined ? before.email : patch.email,
      departmentId: await this.departments.forChange(context, patch.departmentId, departmentId),
      timeZone: patch.timeZone === undefined ? before.timeZone : patch.timeZone,
      version: before.version + 1,
    };
    const open = grant !== null && isAccessOpen(grant);
    if (open && after.kind !== 'corporate') throw new CustomerNotCorporate();
    if (open && after.email === null) throw new CustomerEmailMissing();
    await this.customers.save(context, after);
    await recordCustomerChanged(context, after);
    if (open && after.email !== before.email) await this.resendActivation(context, after, grant);
    return customerView({ customer: after, grant });
  }

  /** Until the customer activates its access, a new address gets a new activation e-mail. */
  private async resendActivation(context: Context, customer: CustomerRecord, grant: AccessGrant) {
    const activation = await this.activationRecipient.findIfOpen(context, customer, grant);
    if (!activation) return;
    await this.activationRecipient.requireDeliverable(context, activation);
    await this.grantChanges.save(context, customer, grant, {
      ...grant,
      version: grant.version + 1,
    });
  }
}
