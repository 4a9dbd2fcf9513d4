import { MailId } from '@gatehouse/contracts';
import { newId, type Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { messageIdOf } from './message-id.rules.js';
import type { MailContent } from '../email-templates/email-content.rules.js';
import { MailIdentity, MailQueueRepository, type NewMail } from './mail-queue.repository.js';
import { MailWorker } from '../mail-delivery/mail-worker.js';

/** How each mail enters the queue: with the transaction that calls for it, and off as soon as that is committed. */
@Injectable()
export class MailQueueWriter {
  constructor(
    private readonly queue: MailQueueRepository,
    private readonly letterhead: MailIdentity,
    private readonly postman: MailWorker,
  ) {}

  async enqueue(
    context: Context,
    mail: MailContent & Omit<NewMail, 'id' | 'messageId'>,
  ): Promise<void> {
    const id = newId(MailId);
    await this.queue.enqueue(context, {
      ...mail,
      id,
      messageId: messageIdOf(id, this.letterhead.from),
    });
    context.afterCommit(() => {
      this.postman.wake();
      return Promise.resolve();
    });
  }
}
