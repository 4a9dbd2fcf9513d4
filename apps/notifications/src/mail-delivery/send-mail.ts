import { setTimeout as sleep } from 'node:timers/promises';
import { contextOf, inSpan, LOGGER, Metrics, SpanKind } from '@gatehouse/platform';
import { Inject, Injectable } from '@nestjs/common';
import { giveUpAt } from './mail-attempt.rules.js';
import type { SendResult } from './smtp-reply.rules.js';
import type { MailStatus } from '../email-templates/email-content.rules.js';
import { ComposeEmail } from './compose-email.js';
import { MailTransport, type Log, type LeasedMail } from '../mail-queue/mail-queue.repository.js';
import { MailResultRecorder } from './mail-result-recorder.js';

const SETTLE_AGAIN_MS = 1_000;

/** Tries to send one mail, and notes what came of it. */
@Injectable()
export class SendMail {
  private readonly mails: ReturnType<typeof Metrics.prototype.counter<'template' | 'outcome'>>;

  constructor(
    private readonly settle: MailResultRecorder,
    private readonly compose: ComposeEmail,
    private readonly mailbox: MailTransport,
    @Inject(LOGGER) private readonly log: Log,
    metrics: Metrics,
  ) {
    this.mails = metrics.counter(
      'gatehouse_mails_total',
      'Attempts to send a mail, by what the mail was afterwards (queued: it is tried again)',
      ['template', 'outcome'],
    );
  }

  /** @param stopping ends the wait for a database that does not answer; the mail is then sent again, as the same message */
  async run(mail: LeasedMail, stopping: AbortSignal): Promise<void> {
    const span = { kind: SpanKind.CLIENT, parent: contextOf(mail.traceparent ?? undefined) };
    const delivery = await inSpan(`send ${mail.template}`, span, () => this.attempt(mail));
    for (;;) {
      try {
        this.say(mail, await this.settle.run(mail, delivery));
        return;
      } catch (error) {
        this.log.warn({ err: error, mail: mail.id }, 'what came of a mail could not be noted');
        if (stopping.aborted) return;
        await sleep(SETTLE_AGAIN_MS, undefined, { signal: stopping }).catch(() => undefined);
      }
    }
  }

  private async attempt(mail: LeasedMail): Promise<SendResult> {
    if (mail.takenAt >= giveUpAt(mail)) return { kind: 'delayed', words: 'came too late to send' };
    if (mail.isBlocked) return { kind: 'refused', words: 'the address is blocked', blocks: false };
    try {
      const letter = await this.compose.run(mail);
      if (!letter) return { kind: 'moot' };
      return await this.mailbox.send(letter, () => this.settle.isDue(mail));
    } catch (error) {
      // A wrong key, most likely: once that is mended, the mail still goes out.
      return { kind: 'delayed', words: error instanceof Error ? error.message : String(error) };
    }
  }

  private say({ id, template, attempts }: LeasedMail, status: MailStatus): void {
    this.mails.inc({ template, outcome: status });
    if (status === 'sent') this.log.info({ mail: id, template, attempts }, 'a mail was sent');
    else if (status === 'withdrawn')
      this.log.info({ mail: id, template }, 'a mail had nothing to say');
    else this.log.warn({ mail: id, template, attempts, status }, 'a mail could not be sent');
  }
}
