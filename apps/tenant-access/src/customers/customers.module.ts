import { Module } from '@nestjs/common';
import { AccessGrantsModule } from '../access-grants/access-grants.module.js';
import { DepartmentsModule } from '../departments/departments.module.js';
import { AddUpCustomerCounts } from './add-up-customer-counts.js';
import { CountCustomers } from './count-customers.js';
import { CreateCustomer } from './create-customer.js';
import { CustomerCountsRepository } from './customer-counts.repository.js';
import { CustomerUpsert } from './customer-upsert.js';
import { CustomerWriter } from './customer-writer.js';
import { CustomerRepository } from './customer.repository.js';
import { GetCustomer } from './get-customer.js';
import { GetCustomerByExternalId } from './get-customer-by-external-id.js';
import { ImportCustomers } from './import-customers.js';
import { ListCustomers } from './list-customers.js';
import { PutCustomer } from './put-customer.js';
import { SqlCustomerCountsRepository } from './sql-customer-counts.repository.js';
import { SqlCustomerRepository } from './sql-customer.repository.js';
import { UpdateCustomer } from './update-customer.js';

@Module({
  imports: [AccessGrantsModule, DepartmentsModule],
  providers: [
    AddUpCustomerCounts,
    CountCustomers,
    CreateCustomer,
    { provide: CustomerCountsRepository, useClass: SqlCustomerCountsRepository },
    CustomerUpsert,
    CustomerWriter,
    { provide: CustomerRepository, useClass: SqlCustomerRepository },
    GetCustomer,
    GetCustomerByExternalId,
    ImportCustomers,
    ListCustomers,
    PutCustomer,
    UpdateCustomer,
  ],
  exports: [CustomerRepository],
})
export class CustomersModule {}
