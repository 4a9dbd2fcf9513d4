import { ownContext, UnitOfWork } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { DeliveryRepository, type LeasedDelivery } from './delivery.repository.js';
import { SendDelivery } from './send-delivery.js';

const CONCURRENCY = 24;
/** Keeps one slow webhook from delaying all others. */
const CONCURRENCY_PER_WEBHOOK = 4;
const TIMEOUT_MS = 3_000;
const CLEANUP_INTERVAL_MS = 60 * 60_000;

/** Sends due deliveries concurrently. */
@Injectable()
export class SendDueDeliveries {
  private readonly sending = new Set<Promise<void>>();
  private cleanedUpAt = -Infinity;

  constructor(
    private readonly work: UnitOfWork,
    private readonly deliveries: DeliveryRepository,
    private readonly sendDelivery: SendDelivery,
  ) {}

  /** Starts sending as many as there is room for. Does not wait for them. @param onRoom called whenever one is finished */
  async run(onRoom: () => void): Promise<void> {
    const room = CONCURRENCY - this.sending.size;
    if (room === 0) return;
    const isCleanupDue = performance.now() - this.cleanedUpAt > CLEANUP_INTERVAL_MS;
    const leased = await this.work.run(
      ownContext(TIMEOUT_MS),
      { worker: 'on' },
      async (context) => {
        if (isCleanupDue) this.deliveries.deleteOld(context);
        return this.deliveries.leaseDue(context, room, CONCURRENCY_PER_WEBHOOK);
      },
    );
    if (isCleanupDue) this.cleanedUpAt = performance.now();
    for (const delivery of leased) this.begin(delivery, onRoom);
  }

  /** Resolves when no delivery is being sent. */
  async finish(): Promise<void> {
    await Promise.all(this.sending);
  }

  private begin(delivery: LeasedDelivery, onRoom: () => void): void {
    const sent = this.sendDelivery.run(delivery).finally(() => {
      this.sending.delete(sent);
      onRoom();
    });
    this.sending.add(sent);
  }
}
