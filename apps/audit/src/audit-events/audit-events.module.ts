import { Module } from '@nestjs/common';
import { AuditEventRepository } from './audit-event.repository.js';
import { DirectoryModule } from '../directory/directory.module.js';
import { CountCustomerAuditEvents } from './count-customer-audit-events.js';
import { ListAuditEvents } from './list-audit-events.js';
import { ListOwnAuditEvents } from './list-own-audit-events.js';
import { OnAccountErased } from './on-account-erased.js';
import { OnRecordChanged } from './on-record-changed.js';
import { SqlAuditEventRepository } from './sql-audit-event.repository.js';

@Module({
  imports: [DirectoryModule],
  providers: [
    CountCustomerAuditEvents,
    ListAuditEvents,
    ListOwnAuditEvents,
    OnAccountErased,
    OnRecordChanged,
    { provide: AuditEventRepository, useClass: SqlAuditEventRepository },
  ],
})
export class AuditEventsModule {}
