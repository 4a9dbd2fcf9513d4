import {
  LOGGER,
  Loop,
  ownContext,
  UnitOfWork,
  type Context,
  type Worker,
} from '@gatehouse/platform';
import { Inject, Injectable } from '@nestjs/common';
import type { Log } from '../mail-queue/mail-queue.repository.js';
import { MailWorker } from '../mail-delivery/mail-worker.js';
import { DigestRepository } from './digest.repository.js';

const ROUND_MS = 2_000;
const TIMEOUT_MS = 10_000;
const AT_ONCE = 100;
const HOUSEKEEPING_MS = 60 * 60_000;

/** Closes the bursts that are over. Replicas may all do it: each organisation is held meanwhile. */
@Injectable()
export class DigestWorker implements Worker {
  private keptHouseAt = -Infinity;
  private readonly loop: Loop;

  constructor(
    private readonly work: UnitOfWork,
    private readonly digests: DigestRepository,
    private readonly postman: MailWorker,
    @Inject(LOGGER) log: Log,
  ) {
    this.loop = new Loop({
      round: () => this.round(),
      onFailure: (error) => log.warn({ err: error }, 'news could not be bundled'),
    });
  }

  start(): void {
    this.loop.start();
  }

  stop(): Promise<void> {
    return this.loop.stop();
  }

  private async round(): Promise<number> {
    const due = await this.asWorker((context) => this.digests.organizationsDue(context, AT_ONCE));
    for (const organizationId of due) {
      await this.asWorker((context) => this.digests.closeRound(context, organizationId));
      this.postman.wake();
    }
    if (performance.now() - this.keptHouseAt > HOUSEKEEPING_MS) {
      await this.asWorker((context) => this.digests.deleteOld(context));
      this.keptHouseAt = performance.now();
    }
    return due.length === AT_ONCE ? 0 : ROUND_MS;
  }

  private asWorker<T>(work: (context: Context) => Promise<T>): Promise<T> {
    return this.work.run(ownContext(TIMEOUT_MS), { worker: 'on' }, work);
  }
}
