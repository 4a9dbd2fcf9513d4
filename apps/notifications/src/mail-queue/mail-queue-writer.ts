import { MailId } from '@gatehouse/contracts';
import { newId, type Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import type { Message } from '../email-templates/email-content.rules.js';
import { MailIdentity } from '../shared/mail-identity.js';
import { MailQueueSignal } from './mail-queue-signal.js';
import { MailQueueRepository, type MailFields } from './mail-queue.repository.js';
import { messageIdOf } from './message-id.rules.js';

/** Queues mails in the caller's transaction, and wakes the mail worker once it is committed. */
@Injectable()
export class MailQueueWriter {
  constructor(
    private readonly queue: MailQueueRepository,
    private readonly identity: MailIdentity,
    private readonly signal: MailQueueSignal,
  ) {}

  async enqueue(
    context: Context,
    mail: Message & Omit<MailFields, 'id' | 'messageId'>,
  ): Promise<void> {
    const id = newId(MailId);
    await this.queue.enqueue(context, {
      ...mail,
      id,
      messageId: messageIdOf(id, this.identity.from),
    });
    context.afterCommit(() => {
      this.signal.notify();
      return Promise.resolve();
    });
  }
}
