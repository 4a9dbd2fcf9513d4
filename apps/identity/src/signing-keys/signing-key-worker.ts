import { BackgroundWorker, LOGGER, Loop, type Logger, type Worker } from '@gatehouse/platform';
import { Inject } from '@nestjs/common';
import { SigningKeyMaintenance } from './signing-key-maintenance.port.js';

const PAUSE_MS = 5_000;

/** Looks after the signing keys also while nobody signs in: what encrypts them may be changed at any time. */
@BackgroundWorker()
export class SigningKeyWorker implements Worker {
  private readonly loop: Loop;

  constructor(care: SigningKeyMaintenance, @Inject(LOGGER) logger: Logger) {
    this.loop = new Loop({
      round: async () => {
        await care.maintain();
        return PAUSE_MS;
      },
      onFailure: (error) => {
        logger.warn({ err: error }, 'the signing keys could not be looked after');
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
