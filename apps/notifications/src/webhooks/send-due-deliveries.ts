import { ownContext, UnitOfWork } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { SendDelivery } from './send-delivery.js';
import { DeliveryRepository, type LeasedDelivery } from './webhook.repository.js';

const AT_ONCE = 24;
/** So that one that does not answer takes up the time of no other. */
const PER_WEBHOOK = 4;
const TIMEOUT_MS = 3_000;
const SWEEP_MS = 60 * 60_000;

/** Delivers what is due, many at once. */
@Injectable()
export class SendDueDeliveries {
  private readonly inHand = new Set<Promise<void>>();
  private sweptAt = -Infinity;

  constructor(
    private readonly work: UnitOfWork,
    private readonly deliveries: DeliveryRepository,
    private readonly deliver: SendDelivery,
  ) {}

  /** One round: takes as much as there is room for, and does not wait for it. @param onRoom called each time that there is more */
  async run(onRoom: () => void): Promise<void> {
    const room = AT_ONCE - this.inHand.size;
    if (room === 0) return;
    const isSweeping = performance.now() - this.sweptAt > SWEEP_MS;
    const taken = await this.work.run(ownContext(TIMEOUT_MS), { worker: 'on' }, async (context) => {
      if (isSweeping) await this.deliveries.deleteOld(context);
      return this.deliveries.leaseDue(context, room, PER_WEBHOOK);
    });
    if (isSweeping) this.sweptAt = performance.now();
    for (const delivery of taken) this.begin(delivery, onRoom);
  }

  /** Resolves when nothing is in hand any more. */
  async finish(): Promise<void> {
    await Promise.all(this.inHand);
  }

  private begin(delivery: LeasedDelivery, onRoom: () => void): void {
    const delivering = this.deliver.run(delivery).finally(() => {
      this.inHand.delete(delivering);
      onRoom();
    });
    this.inHand.add(delivering);
  }
}
