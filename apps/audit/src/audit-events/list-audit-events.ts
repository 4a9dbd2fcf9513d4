import type { InputOf } from '@gatehouse/contracts';
import { listAuditEvents } from '@gatehouse/contracts/audit';
import { Handles, type Context, type UseCase } from '@gatehouse/platform';
import { AuditEventRepository } from './audit-event.repository.js';

@Handles(listAuditEvents)
export class ListAuditEvents implements UseCase<typeof listAuditEvents> {
  constructor(private readonly auditEvents: AuditEventRepository) {}

  run(query: InputOf<typeof listAuditEvents>, context: Context) {
    return this.auditEvents.list(context, query);
  }
}
