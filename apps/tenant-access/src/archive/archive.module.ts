import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module.js';
import { CustomersModule } from '../customers/customers.module.js';
import { ArchiveCustomer } from './archive-customer.js';
import { UnarchiveCustomer } from './unarchive-customer.js';

@Module({
  imports: [AccessModule, CustomersModule],
  providers: [ArchiveCustomer, UnarchiveCustomer],
})
export class ArchiveModule {}
