import { CustomerId, type InputOf } from '@gatehouse/contracts';
import { createCustomer, type Customer } from '@gatehouse/contracts/tenant-access';
import { type Context, Handles, newId, organizationOf, type UseCase } from '@gatehouse/platform';
import { DepartmentAssignment } from '../departments/department-assignment.js';
import { customerView } from './customer-view.js';
import { type CustomerRecord, CustomerRepository } from './customer.repository.js';
import { recordCustomerChanged } from './record-customer-changed.js';

@Handles(createCustomer)
export class CreateCustomer implements UseCase<typeof createCustomer> {
  constructor(
    private readonly customers: CustomerRepository,
    private readonly departments: DepartmentAssignment,
  ) {}

  async run(input: InputOf<typeof createCustomer>, context: Context): Promise<Customer> {
    const customer: CustomerRecord = {
      id: newId(CustomerId),
      providerId: organizationOf(context),
      name: input.name,
      kind: input.kind,
      email: input.email ?? null,
      departmentId: await this.departments.forNew(context, input.departmentId),
      independentAt: null,
      timeZone: input.timeZone ?? null,
      createdAt: await context.transaction.now(),
      version: 1,
    };
    await this.customers.create(context, customer);
    await recordCustomerChanged(context, customer);
    return customerView({ customer, grant: null });
  }
}
