import { CustomerId, type InputOf } from '@gatehouse/contracts';
import {
  customerChanged,
  type createCustomer,
  type Customer,
} from '@gatehouse/contracts/tenant-access';
import { newId, organizationOf, record, type Context, type UseCase } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { customerView } from './customer-view.js';
import { CustomerRepository, type CustomerRecord } from './ports.js';

@Injectable()
export class CreateCustomer implements UseCase<typeof createCustomer> {
  constructor(private readonly customers: CustomerRepository) {}

  async run(input: InputOf<typeof createCustomer>, context: Context): Promise<Customer> {
    const customer: CustomerRecord = {
      id: newId(CustomerId),
      providerId: organizationOf(context),
      name: input.name,
      kind: input.kind,
      email: input.email ?? null,
      departmentId: input.departmentId ?? null,
      independentAt: null,
      createdAt: context.transaction.now,
      version: 1,
    };
    await this.customers.create(context, customer);
    const { id, providerId, name, kind, email } = customer;
    await record(context, customerChanged, {
      aggregateId: id,
      sequence: 1,
      organizationId: providerId,
      data: { customerId: id, providerId, name, kind, email },
    });
    return customerView({ customer, grant: null });
  }
}
