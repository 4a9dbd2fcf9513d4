import { BackgroundWorker, LOGGER, Loop, type Logger, type Worker } from '@gatehouse/platform';
import { Inject } from '@nestjs/common';
import { SendHeldBack } from './send-held-back.js';

const IDLE_MS = 5_000;

/** Looks after the invitations that a cap holds back. */
@BackgroundWorker()
export class HeldBackWorker implements Worker {
  private readonly loop: Loop;

  constructor(sendHeldBack: SendHeldBack, @Inject(LOGGER) logger: Logger) {
    this.loop = new Loop({
      round: async () => ((await sendHeldBack.run()) > 0 ? 0 : IDLE_MS),
      onFailure: (error) => {
        logger.warn({ err: error }, 'invitations that were held back wait on');
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
