import { BackgroundWorker, LOGGER, Loop, type Logger, type Worker } from '@gatehouse/platform';
import { Inject } from '@nestjs/common';
import { SendDueDeliveries } from './send-due-deliveries.js';

const INTERVAL_MS = 1_000;

/** Sends due deliveries every second, and whenever it is woken. */
@BackgroundWorker()
export class WebhookWorker implements Worker {
  private readonly loop: Loop;

  constructor(
    private readonly sendDueDeliveries: SendDueDeliveries,
    @Inject(LOGGER) logger: Logger,
  ) {
    this.loop = new Loop({
      round: async () => {
        await this.sendDueDeliveries.run(() => this.wake());
        return INTERVAL_MS;
      },
      onFailure: (error) => {
        logger.warn({ err: error }, 'leasing due webhook deliveries failed');
      },
    });
  }

  start(): void {
    this.loop.start();
  }

  wake(): void {
    this.loop.nudge();
  }

  /** Waits for deliveries being sent, which have a timeout of their own. */
  async stop(): Promise<void> {
    await this.loop.stop();
    await this.sendDueDeliveries.finish();
  }
}
