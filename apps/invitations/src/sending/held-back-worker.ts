import { BackgroundWorker, LOGGER, Loop, type Logger, type Worker } from '@gatehouse/platform';
import { Inject } from '@nestjs/common';
import { SendHeldBack } from './send-held-back.js';

const IDLE_MS = 5_000;

/** Sends held-back mails once the caps allow it. */
@BackgroundWorker()
export class HeldBackWorker implements Worker {
  private readonly loop: Loop;

  constructor(sendHeldBack: SendHeldBack, @Inject(LOGGER) logger: Logger) {
    this.loop = new Loop({
      round: async () => ((await sendHeldBack.run()) > 0 ? 0 : IDLE_MS),
      onFailure: (error) => {
        logger.warn({ err: error }, 'held-back invitations could not be sent');
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
