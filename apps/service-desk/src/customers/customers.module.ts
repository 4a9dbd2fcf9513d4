import { Module } from '@nestjs/common';
import { CountersModule } from '../counters/counters.module.js';
import { SharedModule } from '../shared/shared.module.js';
import { CustomerLookup } from './customer-lookup.js';
import { CustomerRepository } from './customer.repository.js';
import { OnCustomerChanged } from './on-customer-changed.js';
import { SqlCustomerRepository } from './sql-customer.repository.js';

/** The customers, as tenant-access last reported them. */
@Module({
  imports: [SharedModule, CountersModule],
  providers: [
    CustomerLookup,
    OnCustomerChanged,
    { provide: CustomerRepository, useClass: SqlCustomerRepository },
  ],
  exports: [CustomerLookup, CustomerRepository],
})
export class CustomersModule {}
