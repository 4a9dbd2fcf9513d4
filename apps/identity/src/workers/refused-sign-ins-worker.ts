import { Loop, type Logger, type Worker } from '@gatehouse/platform';
import type { RefusedSignIns } from '../application/refused-sign-ins.js';

/** Sums up the sign-ins that a limit has refused, now and then and at the end. */
export class RefusedSignInsWorker implements Worker {
  private readonly loop: Loop;

  constructor(
    private readonly refused: RefusedSignIns,
    logger: Logger,
    everyMs: number,
  ) {
    this.loop = new Loop({
      round: async () => {
        await refused.sumUp();
        return everyMs;
      },
      onFailure: (error) => {
        logger.warn({ err: error }, 'refused sign-ins are not summed up yet');
      },
    });
  }

  start(): void {
    this.loop.start();
  }

  async stop(): Promise<void> {
    await this.loop.stop();
    await this.refused.sumUp();
  }
}
