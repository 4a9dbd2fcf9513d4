import { Module } from '@nestjs/common';
import { AuditEventRepository } from './audit-event.repository.js';
import { ListAuditEvents } from './list-audit-events.js';
import { ListOwnAuditEvents } from './list-own-audit-events.js';
import { OnAccountErased } from './on-account-erased.js';
import { OnRecordChanged } from './on-record-changed.js';
import { SqlAuditEventRepository } from './sql-audit-event.repository.js';

@Module({
  providers: [
    ListAuditEvents,
    ListOwnAuditEvents,
    OnAccountErased,
    OnRecordChanged,
    { provide: AuditEventRepository, useClass: SqlAuditEventRepository },
  ],
})
export class AuditEventsModule {}
