import { Module } from '@nestjs/common';
import { CustomersModule } from '../customers/customers.module.js';
import { DepartmentsModule } from '../departments/departments.module.js';
import { MembershipsModule } from '../memberships/memberships.module.js';
import { ServiceAccountsModule } from '../service-accounts/service-accounts.module.js';
import { CountCustomerPeople } from './count-customer-people.js';
import { CustomerDataRepository } from './customer-data.repository.js';
import { DeletableCustomers } from './deletable-customers.js';
import { DeleteCustomer } from './delete-customer.js';
import { SqlCustomerDataRepository } from './sql-customer-data.repository.js';

/** Deleting an archived customer with everything that it has. */
@Module({
  imports: [CustomersModule, DepartmentsModule, MembershipsModule, ServiceAccountsModule],
  providers: [
    CountCustomerPeople,
    { provide: CustomerDataRepository, useClass: SqlCustomerDataRepository },
    DeletableCustomers,
    DeleteCustomer,
  ],
})
export class DeletionModule {}
