import { BackgroundWorker, Loop, type Logger, type Worker } from '@gatehouse/platform';
import type { RefusedSignInCounter } from './refused-sign-in-counter.js';

/** Flushes the count of rate-limited sign-ins periodically, and when the service stops. */
@BackgroundWorker()
export class RefusedSignInWorker implements Worker {
  private readonly loop: Loop;

  constructor(
    private readonly counter: RefusedSignInCounter,
    logger: Logger,
    private readonly everySeconds: number,
  ) {
    this.loop = new Loop({
      round: async () => {
        await counter.flush(everySeconds);
        return everySeconds * 1_000;
      },
      onFailure: (error) => {
        logger.warn({ err: error }, 'could not record refused sign-ins, will retry');
      },
    });
  }

  start(): void {
    this.loop.start();
  }

  async stop(): Promise<void> {
    await this.loop.stop();
    await this.counter.flush(this.everySeconds);
  }
}
