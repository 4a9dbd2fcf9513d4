import { NotFound, type CustomerId } from '@gatehouse/contracts';
import { CustomerIndependent } from '@gatehouse/contracts/tenant-access';
import type { Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { type CustomerRecord, CustomerRepository } from '../customers/customer.repository.js';
import { DepartmentAssignment } from '../departments/department-assignment.js';

/** Finds customers for those who may delete them: members of the provider who are bound to no department. */
@Injectable()
export class DeletableCustomers {
  constructor(
    private readonly customers: CustomerRepository,
    private readonly departments: DepartmentAssignment,
  ) {}

  /** @throws NotFound, DepartmentBound, CustomerIndependent */
  async find(context: Context, id: CustomerId, lock?: 'for change'): Promise<CustomerRecord> {
    const found = await this.customers.find(context, id, lock);
    if (!found) throw new NotFound();
    this.departments.requireUnbound(context);
    // It is an organization of its own, which has all of this.
    if (found.customer.independentAt) throw new CustomerIndependent();
    return found.customer;
  }
}
