import { BackgroundWorker, LOGGER, Loop, type Logger, type Worker } from '@gatehouse/platform';
import { Inject } from '@nestjs/common';
import { SendPasswordResets } from './send-password-resets.js';

const IDLE_MS = 500;

/** Polls for requested reset links. */
@BackgroundWorker()
export class PasswordResetWorker implements Worker {
  private readonly loop: Loop;

  constructor(sendPasswordResets: SendPasswordResets, @Inject(LOGGER) logger: Logger) {
    this.loop = new Loop({
      round: async () => ((await sendPasswordResets.run()) > 0 ? 0 : IDLE_MS),
      onFailure: (error) => {
        logger.warn({ err: error }, 'could not send password resets, will retry');
      },
    });
  }

  start(): void {
    this.loop.start();
  }

  stop(): Promise<void> {
    return this.loop.stop();
  }
}
