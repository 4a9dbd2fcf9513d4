import { MailId } from '@gatehouse/contracts';
import { newId, type Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import type { Message } from '../email-templates/email-content.rules.js';
import { MailIdentity } from '../shared/mail-identity.js';
import { MailQueueRepository, type MailFields } from './mail-queue.repository.js';
import { messageIdOf } from './message-id.rules.js';

/** Queues mails in the caller's transaction. */
@Injectable()
export class MailQueueWriter {
  constructor(
    private readonly queue: MailQueueRepository,
    private readonly identity: MailIdentity,
  ) {}

  enqueue(context: Context, mail: Message & Omit<MailFields, 'id' | 'messageId'>): void {
    const id = newId(MailId);
    this.queue.enqueue(context, {
      ...mail,
      id,
      messageId: messageIdOf(id, this.identity.address),
    });
  }
}
