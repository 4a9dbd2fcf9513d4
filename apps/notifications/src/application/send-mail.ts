import { setTimeout as sleep } from 'node:timers/promises';
import { LOGGER, ownContext, UnitOfWork } from '@gatehouse/platform';
import { Inject, Injectable } from '@nestjs/common';
import { afterAttempt, givenUpAt } from '../domain/attempts.js';
import type { Delivery } from '../domain/delivery.js';
import { ComposeLetter } from './compose-letter.js';
import { Mailbox, MailQueue, type Log, type TakenMail } from './ports.js';

const TIMEOUT_MS = 5_000;
const SETTLE_AGAIN_MS = 1_000;

/** Tries to send one mail, and notes what came of it. */
@Injectable()
export class SendMail {
  constructor(
    private readonly work: UnitOfWork,
    private readonly queue: MailQueue,
    private readonly compose: ComposeLetter,
    private readonly mailbox: Mailbox,
    @Inject(LOGGER) private readonly log: Log,
  ) {}

  /** @param stopping ends the wait for a database that does not answer; the mail is then sent again, as the same message */
  async run(mail: TakenMail, stopping: AbortSignal): Promise<void> {
    const delivery = await this.attempt(mail);
    for (;;) {
      try {
        await this.settle(mail, delivery);
        return;
      } catch (error) {
        this.log.warn({ err: error, mail: mail.id }, 'what came of a mail could not be noted');
        if (stopping.aborted) return;
        await sleep(SETTLE_AGAIN_MS, undefined, { signal: stopping }).catch(() => undefined);
      }
    }
  }

  private async attempt(mail: TakenMail): Promise<Delivery> {
    if (mail.takenAt >= givenUpAt(mail)) return { kind: 'delayed', words: 'came too late to send' };
    try {
      return await this.mailbox.post(await this.compose.run(mail));
    } catch (error) {
      // A wrong key, most likely: once that is mended, the mail still goes out.
      return { kind: 'delayed', words: error instanceof Error ? error.message : String(error) };
    }
  }

  private async settle(mail: TakenMail, delivery: Delivery): Promise<void> {
    const { status } = await this.work.run(
      ownContext(TIMEOUT_MS),
      { worker: 'on' },
      async (context) => {
        const after = afterAttempt(mail, delivery, context.transaction.now, Math.random());
        await this.queue.settle(context, mail, after);
        // C1: where the status is `refused`, this is the place that blocks the address, in this transaction.
        return after;
      },
    );
    const { id, template, attempts } = mail;
    if (status === 'sent') this.log.info({ mail: id, template, attempts }, 'a mail was sent');
    else this.log.warn({ mail: id, template, attempts, status }, 'a mail could not be sent');
  }
}
