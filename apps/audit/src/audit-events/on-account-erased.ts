import { emailKey, type EventData } from '@gatehouse/contracts';
import type { accountErased } from '@gatehouse/contracts/identity';
import type { Context, Reaction } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { AuditEventRepository } from './audit-event.repository.js';

@Injectable()
export class OnAccountErased implements Reaction<typeof accountErased> {
  constructor(private readonly auditEvents: AuditEventRepository) {}

  run({ userId, email }: EventData<typeof accountErased>, context: Context): Promise<void> {
    return this.auditEvents.erasePerson(context, userId, emailKey(email));
  }
}
