import { BackgroundWorker, LOGGER, Loop, type Logger, type Worker } from '@gatehouse/platform';
import { Inject } from '@nestjs/common';
import { SigningKeyMaintenance } from './signing-key-maintenance.port.js';

const PAUSE_MS = 5_000;

/** Rotates and re-encrypts signing keys even while nobody signs in. */
@BackgroundWorker()
export class SigningKeyWorker implements Worker {
  private readonly loop: Loop;

  constructor(maintenance: SigningKeyMaintenance, @Inject(LOGGER) logger: Logger) {
    this.loop = new Loop({
      round: async () => {
        await maintenance.maintain();
        return PAUSE_MS;
      },
      onFailure: (error) => {
        logger.warn({ err: error }, 'could not maintain the signing keys');
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
