import { LOGGER, Loop, type Worker } from '@gatehouse/platform';
import { Inject, Injectable } from '@nestjs/common';
import type { Log } from '../mail-queue/mail-queue.repository.js';
import { SendDueDeliveries } from './send-due-deliveries.js';

const ROUND_MS = 1_000;

/** Goes on a round each second, and at once when there is something new to deliver. */
@Injectable()
export class WebhookWorker implements Worker {
  private readonly loop: Loop;

  constructor(
    private readonly deliverDue: SendDueDeliveries,
    @Inject(LOGGER) log: Log,
  ) {
    this.loop = new Loop({
      round: async () => {
        await this.deliverDue.run(() => this.wake());
        return ROUND_MS;
      },
      onFailure: (error) => {
        log.warn({ err: error }, 'the deliveries to webhooks could not be read');
      },
    });
  }

  start(): void {
    this.loop.start();
  }

  /** Says that there is something to do. */
  wake(): void {
    this.loop.nudge();
  }

  /** Finishes what is in hand, which takes no longer than a webhook may take to answer. */
  async stop(): Promise<void> {
    await this.loop.stop();
    await this.deliverDue.finish();
  }
}
