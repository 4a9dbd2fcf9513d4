import { setTimeout as sleep } from 'node:timers/promises';
import { LOGGER, type Worker } from '@gatehouse/platform';
import { Inject, Injectable } from '@nestjs/common';
import { MailTransport, type Log } from '../mail-queue/mail-queue.repository.js';
import { SendDueMails } from './send-due-mails.js';

const ROUND_MS = 1_000;

/** How long a stop waits for mails in hand: less than whoever stops us waits for us. */
const LAST_MAILS_MS = 6_000;

/** Goes on a round each second, and at once when there is a new mail. */
@Injectable()
export class MailWorker implements Worker {
  private readonly stopping = new AbortController();
  private running: Promise<void> = Promise.resolve();
  private called = false;
  private endPause: () => void = () => undefined;

  constructor(
    private readonly sendDueMails: SendDueMails,
    private readonly mailbox: MailTransport,
    @Inject(LOGGER) private readonly log: Log,
  ) {}

  start(): void {
    this.running = this.run();
  }

  /** Says that there is something to do. */
  wake(): void {
    this.called = true;
    this.endPause();
  }

  /** Finishes the mails in hand; one whose server takes too long is cut off, and stays queued. */
  async stop(): Promise<void> {
    this.stopping.abort();
    this.wake();
    await this.running;
    const finished = this.sendDueMails.finish();
    await Promise.race([finished, sleep(LAST_MAILS_MS, undefined, { ref: false })]);
    this.mailbox.close();
    await finished;
  }

  private async run(): Promise<void> {
    const { signal } = this.stopping;
    while (!signal.aborted) {
      try {
        await this.sendDueMails.run(signal, () => this.wake());
      } catch (error) {
        this.log.warn({ err: error }, 'the queue of mails could not be read');
      }
      await this.pause();
    }
  }

  private async pause(): Promise<void> {
    if (!this.called) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, ROUND_MS);
        this.endPause = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
    this.called = false;
  }
}
