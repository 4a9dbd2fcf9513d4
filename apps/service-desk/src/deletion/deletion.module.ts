import { customerErasure } from '@gatehouse/platform/deletion';
import { Module } from '@nestjs/common';
import { CountersModule } from '../counters/counters.module.js';
import { CountCustomerWork } from './count-customer-work.js';
import { CustomerWorkRepository } from './customer-work.repository.js';
import { SqlCustomerEraser } from './sql-customer-eraser.js';
import { SqlCustomerWorkRepository } from './sql-customer-work.repository.js';

/** What a deleted customer leaves behind: it is counted before, and erased afterwards. */
@Module({
  imports: [CountersModule],
  providers: [
    ...customerErasure(SqlCustomerEraser),
    CountCustomerWork,
    { provide: CustomerWorkRepository, useClass: SqlCustomerWorkRepository },
  ],
})
export class DeletionModule {}
