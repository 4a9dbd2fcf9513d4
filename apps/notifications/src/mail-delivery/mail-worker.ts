import { setTimeout as sleep } from 'node:timers/promises';
import { BackgroundWorker, LOGGER, type Logger, type Worker } from '@gatehouse/platform';
import { Inject } from '@nestjs/common';
import { MailQueueSignal } from '../mail-queue/mail-queue-signal.js';
import { MailTransport } from './mail-transport.port.js';
import { SendDueMails } from './send-due-mails.js';

const INTERVAL_MS = 1_000;

/** How long stopping waits for mails being sent. Must be shorter than the grace period of the process. */
const GRACE_MS = 6_000;

/** Sends due mails every second, and whenever the queue signals. */
@BackgroundWorker()
export class MailWorker implements Worker {
  private readonly stopping = new AbortController();
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly sendDueMails: SendDueMails,
    private readonly transport: MailTransport,
    private readonly signal: MailQueueSignal,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  start(): void {
    this.running = this.run();
  }

  /** Waits for the mails being sent. Aborts them after the grace period: they stay queued. */
  async stop(): Promise<void> {
    this.stopping.abort();
    this.signal.notify();
    await this.running;
    const finished = this.sendDueMails.finish();
    await Promise.race([finished, sleep(GRACE_MS, undefined, { ref: false })]);
    this.transport.close();
    await finished;
  }

  private async run(): Promise<void> {
    const { signal } = this.stopping;
    while (!signal.aborted) {
      try {
        await this.sendDueMails.run(signal);
      } catch (error) {
        this.logger.warn({ err: error }, 'leasing due mails failed');
      }
      await this.signal.wait(INTERVAL_MS);
    }
  }
}
