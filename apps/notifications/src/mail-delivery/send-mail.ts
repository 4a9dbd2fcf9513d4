import { setTimeout as sleep } from 'node:timers/promises';
import { MAIL_FAILURES } from '@gatehouse/contracts';
import { contextOf, inSpan, LOGGER, Metrics, SpanKind, type Logger } from '@gatehouse/platform';
import { Inject, Injectable } from '@nestjs/common';
import { ComposeEmail } from './compose-email.js';
import type { LeasedMail } from './due-mail.repository.js';
import { giveUpAt, type MailStatus } from './mail-attempt.rules.js';
import { MailResultRecorder } from './mail-result-recorder.js';
import { MailTransport } from './mail-transport.port.js';
import type { SendResult } from './smtp-reply.rules.js';

const RETRY_RECORDING_MS = 1_000;

/** Attempts to send a mail, and records the result. */
@Injectable()
export class SendMail {
  private readonly attempts: ReturnType<typeof Metrics.prototype.counter<'template' | 'outcome'>>;

  constructor(
    private readonly results: MailResultRecorder,
    private readonly compose: ComposeEmail,
    private readonly transport: MailTransport,
    @Inject(LOGGER) private readonly logger: Logger,
    metrics: Metrics,
  ) {
    this.attempts = metrics.counter(
      'gatehouse_mails_total',
      'Attempts to send a mail, by its status afterwards (queued: it will be retried)',
      ['template', 'outcome'],
    );
  }

  /** @param signal ends the attempt and the wait for an unresponsive database; the mail is then sent again, with the same Message-ID */
  async run(mail: LeasedMail, signal: AbortSignal): Promise<void> {
    const span = { kind: SpanKind.CLIENT, parent: contextOf(mail.traceparent ?? undefined) };
    const result = await inSpan(`send ${mail.template}`, span, () => this.attempt(mail, signal));
    for (;;) {
      try {
        this.report(mail, await this.results.record(mail, result));
        return;
      } catch (error) {
        this.logger.warn({ err: error, mail: mail.id }, 'recording the result of a mail failed');
        if (signal.aborted) return;
        await sleep(RETRY_RECORDING_MS, undefined, { signal }).catch(() => undefined);
      }
    }
  }

  private async attempt(mail: LeasedMail, signal: AbortSignal): Promise<SendResult> {
    if (mail.leasedAt >= giveUpAt(mail))
      return { kind: 'delayed', words: MAIL_FAILURES['too-late'] };
    if (mail.isBlocked) return { kind: 'refused', words: MAIL_FAILURES.blocked, blocks: false };
    try {
      const email = await this.compose.run(mail);
      if (!email) return { kind: 'moot' };
      return await this.transport.send(email, () => this.results.isStillDue(mail), signal);
    } catch (error) {
      // Most likely a wrong key: the mail can be sent once that is corrected.
      return { kind: 'delayed', words: error instanceof Error ? error.message : String(error) };
    }
  }

  private report({ id, template, attempts }: LeasedMail, status: MailStatus): void {
    this.attempts.inc({ template, outcome: status });
    if (status === 'sent') this.logger.info({ mail: id, template, attempts }, 'mail sent');
    else if (status === 'withdrawn')
      this.logger.info({ mail: id, template }, 'mail withdrawn: nothing left to say');
    else this.logger.warn({ mail: id, template, attempts, status }, 'mail could not be sent');
  }
}
