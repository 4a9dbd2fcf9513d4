import {
  LOGGER,
  Loop,
  ownContext,
  UnitOfWork,
  type Logger,
  type Worker,
} from '@gatehouse/platform';
import { Inject, Injectable } from '@nestjs/common';
import { Retentions } from './ports.js';

const ROUND_MS = 60 * 60_000;
const TIMEOUT_MS = 60_000;

/** Takes from each chain what its organisation does not want to keep any longer. */
@Injectable()
export class RetireEvents implements Worker {
  private readonly loop: Loop;

  constructor(
    private readonly work: UnitOfWork,
    private readonly retentions: Retentions,
    @Inject(LOGGER) logger: Logger,
  ) {
    this.loop = new Loop({
      round: async () => {
        await this.run();
        return ROUND_MS;
      },
      onFailure: (error) => {
        logger.warn({ err: error }, 'what is to be forgotten stays for now');
      },
    });
  }

  /** One organisation after the other, each in a transaction of its own: their chains stand still meanwhile. */
  async run(): Promise<void> {
    const limited = await this.work.run(ownContext(TIMEOUT_MS), { worker: 'on' }, (context) =>
      this.retentions.limited(context),
    );
    for (const organizationId of limited)
      await this.work.run(ownContext(TIMEOUT_MS), { worker: 'on' }, (context) =>
        this.retentions.apply(context, organizationId),
      );
  }

  start(): void {
    this.loop.start();
  }

  stop(): Promise<void> {
    return this.loop.stop();
  }
}
