import { Queue, type Context, type FairShares, type JobQueue } from '@gatehouse/platform';
import { DeliveryRepository, type LeasedDelivery } from './delivery.repository.js';
import { SendDelivery } from './send-delivery.js';

const CONCURRENCY = 96;
/** Webhooks that are slow, or never answer, leave places for others, and for other providers. */
const SHARES: FairShares = { perProvider: 24, perOwner: 4 };

/** Sends due deliveries. */
@Queue({ name: 'deliveries', concurrency: CONCURRENCY, leasedIn: 'webhook_deliveries' })
export class DeliveryQueue implements JobQueue<LeasedDelivery> {
  constructor(
    private readonly deliveries: DeliveryRepository,
    private readonly sendDelivery: SendDelivery,
  ) {}

  take(context: Context, limit: number): Promise<LeasedDelivery[]> {
    return this.deliveries.leaseDue(context, limit, SHARES);
  }

  nextDueAt(context: Context): Promise<Date | null> {
    return this.deliveries.nextDueAt(context);
  }

  run(delivery: LeasedDelivery): Promise<void> {
    return this.sendDelivery.run(delivery);
  }
}
