import {
  BackgroundWorker,
  LOGGER,
  Loop,
  ownContext,
  UnitOfWork,
  type Logger,
  type Worker,
} from '@gatehouse/platform';
import { Inject } from '@nestjs/common';
import { RetentionRepository } from './retention.repository.js';

const INTERVAL_MS = 60 * 60_000;
const TIMEOUT_MS = 60_000;

/** Deletes events that are older than their organisation keeps them. */
@BackgroundWorker()
export class RetentionWorker implements Worker {
  private readonly loop: Loop;

  constructor(
    private readonly work: UnitOfWork,
    private readonly retentions: RetentionRepository,
    @Inject(LOGGER) logger: Logger,
  ) {
    this.loop = new Loop({
      round: async () => {
        await this.purgeExpired();
        return INTERVAL_MS;
      },
      onFailure: (error) => {
        logger.warn({ err: error }, 'purging expired audit events failed');
      },
    });
  }

  start(): void {
    this.loop.start();
  }

  stop(): Promise<void> {
    return this.loop.stop();
  }

  /** One transaction per organisation: its chain is locked meanwhile. */
  private async purgeExpired(): Promise<void> {
    const organizations = await this.work.run(ownContext(TIMEOUT_MS), { worker: 'on' }, (context) =>
      this.retentions.withLimit(context),
    );
    for (const organizationId of organizations)
      await this.work.run(ownContext(TIMEOUT_MS), { worker: 'on' }, (context) =>
        this.retentions.purge(context, organizationId),
      );
  }
}
