import { MailId } from '@gatehouse/contracts';
import { newId, type Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { messageIdOf } from '../domain/message-id.js';
import type { Mail } from '../domain/mail.js';
import { Letterhead, MailQueue, type NewMail } from './ports.js';
import { Postman } from './postman.js';

/** How each mail enters the queue: with the transaction that calls for it, and off as soon as that is committed. */
@Injectable()
export class Posting {
  constructor(
    private readonly queue: MailQueue,
    private readonly letterhead: Letterhead,
    private readonly postman: Postman,
  ) {}

  async post(context: Context, mail: Mail & Omit<NewMail, 'id' | 'messageId'>): Promise<void> {
    const id = newId(MailId);
    await this.queue.put(context, {
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
