import { Module } from '@nestjs/common';
import { AccessGrantsModule } from '../access-grants/access-grants.module.js';
import { DepartmentsModule } from '../departments/departments.module.js';
import { CreateCustomer } from './create-customer.js';
import { CustomerRepository } from './customer.repository.js';
import { GetCustomer } from './get-customer.js';
import { ListCustomers } from './list-customers.js';
import { SqlCustomerRepository } from './sql-customer.repository.js';
import { UpdateCustomer } from './update-customer.js';

@Module({
  imports: [AccessGrantsModule, DepartmentsModule],
  providers: [
    CreateCustomer,
    { provide: CustomerRepository, useClass: SqlCustomerRepository },
    GetCustomer,
    ListCustomers,
    UpdateCustomer,
  ],
  exports: [CustomerRepository],
})
export class CustomersModule {}
