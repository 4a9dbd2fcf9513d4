import { BackgroundWorker, Loop, type Logger, type Worker } from '@gatehouse/platform';
import type { RefusedSignInCounter } from './refused-sign-in-counter.js';

/** Sums up the sign-ins that a limit has refused, now and then; at the end it leaves to the others what is not due yet. */
@BackgroundWorker()
export class RefusedSignInWorker implements Worker {
  private readonly loop: Loop;

  constructor(
    private readonly refused: RefusedSignInCounter,
    logger: Logger,
    private readonly everySeconds: number,
  ) {
    this.loop = new Loop({
      round: async () => {
        await refused.flush(everySeconds);
        return everySeconds * 1_000;
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
    await this.refused.flush(this.everySeconds);
  }
}
