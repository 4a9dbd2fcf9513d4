import { emailKey, type EventData } from '@gatehouse/contracts';
import { accountErased } from '@gatehouse/contracts/identity';
import { Subscribes, type Context, type EventHandler } from '@gatehouse/platform';
import { AuditEventRepository } from './audit-event.repository.js';

@Subscribes(accountErased, { scope: () => ({ worker: 'on' }) })
export class OnAccountErased implements EventHandler<typeof accountErased> {
  constructor(private readonly auditEvents: AuditEventRepository) {}

  run({ userId, email }: EventData<typeof accountErased>, context: Context): void {
    this.auditEvents.erasePerson(context, userId, emailKey(email));
  }
}
