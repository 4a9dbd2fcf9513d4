import {
  BackgroundWorker,
  LOGGER,
  Loop,
  ownContext,
  UnitOfWork,
  type Context,
  type Logger,
  type Worker,
} from '@gatehouse/platform';
import { Inject } from '@nestjs/common';
import { MailQueueSignal } from '../mail-queue/mail-queue-signal.js';
import { DigestRepository } from './digest.repository.js';

const INTERVAL_MS = 2_000;
const TIMEOUT_MS = 10_000;
const BATCH_SIZE = 100;
const CLEANUP_INTERVAL_MS = 60 * 60_000;

/** Closes the rounds of organisations whose bursts are over. Replicas may compete: each organisation is locked meanwhile. */
@BackgroundWorker()
export class DigestWorker implements Worker {
  private cleanedUpAt = -Infinity;
  private readonly loop: Loop;

  constructor(
    private readonly work: UnitOfWork,
    private readonly digests: DigestRepository,
    private readonly mailQueue: MailQueueSignal,
    @Inject(LOGGER) logger: Logger,
  ) {
    this.loop = new Loop({
      round: () => this.round(),
      onFailure: (error) => {
        logger.warn({ err: error }, 'queueing digests failed');
      },
    });
  }

  start(): void {
    this.loop.start();
  }

  stop(): Promise<void> {
    return this.loop.stop();
  }

  private async round(): Promise<number> {
    const due = await this.asWorker((context) =>
      this.digests.organizationsDue(context, BATCH_SIZE),
    );
    for (const organizationId of due) {
      await this.asWorker((context) => this.digests.closeRound(context, organizationId));
      this.mailQueue.notify();
    }
    if (performance.now() - this.cleanedUpAt > CLEANUP_INTERVAL_MS) {
      await this.asWorker((context) => this.digests.deleteOld(context));
      this.cleanedUpAt = performance.now();
    }
    return due.length === BATCH_SIZE ? 0 : INTERVAL_MS;
  }

  private asWorker<T>(work: (context: Context) => T | Promise<T>): Promise<T> {
    return this.work.run(ownContext(TIMEOUT_MS), { worker: 'on' }, work);
  }
}
