import type { InputOf } from '@gatehouse/contracts';
import { listOwnAuditEvents } from '@gatehouse/contracts/audit';
import { Handles, scopeOf, userOf, type Context, type UseCase } from '@gatehouse/platform';
import { AuditEventRepository } from './audit-event.repository.js';

/** The right of access (GDPR, article 15). It covers every organisation, so the query runs outside of any. */
@Handles(listOwnAuditEvents)
export class ListOwnAuditEvents implements UseCase<typeof listOwnAuditEvents> {
  constructor(private readonly auditEvents: AuditEventRepository) {}

  async run(query: InputOf<typeof listOwnAuditEvents>, context: Context) {
    const { areas } = scopeOf(context.actor);
    const { userId: user_id } = userOf(context);
    context.transaction.enter(areas === undefined ? { user_id } : { user_id, areas });
    return this.auditEvents.listOwn(context, query);
  }
}
