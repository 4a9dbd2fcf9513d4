import { Module } from '@nestjs/common';
import { GetAuditRetention } from './get-audit-retention.js';
import { RetentionWorker } from './retention-worker.js';
import { RetentionRepository } from './retention.repository.js';
import { SetAuditRetention } from './set-audit-retention.js';
import { SqlRetentionRepository } from './sql-retention.repository.js';

@Module({
  providers: [
    GetAuditRetention,
    RetentionWorker,
    SetAuditRetention,
    { provide: RetentionRepository, useClass: SqlRetentionRepository },
  ],
})
export class RetentionModule {}
