import type { InputOf } from '@gatehouse/contracts';
import type { listAuditEvents } from '@gatehouse/contracts/audit';
import type { Context, UseCase } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { AuditEventRepository } from './audit-event.repository.js';

@Injectable()
export class ListAuditEvents implements UseCase<typeof listAuditEvents> {
  constructor(private readonly auditEvents: AuditEventRepository) {}

  run(query: InputOf<typeof listAuditEvents>, context: Context) {
    return this.auditEvents.list(context, query);
  }
}
