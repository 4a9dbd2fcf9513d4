import type { CloudEvent, EventData } from '@gatehouse/contracts';
import { termsPublished } from '@gatehouse/contracts/tenant-access';
import { Subscribes, type Context, type EventHandler } from '@gatehouse/platform';
import { DeliveryQueueWriter } from './delivery-queue-writer.js';

@Subscribes(termsPublished, { scope: () => ({ worker: 'on' }), each: true })
export class OnTermsPublished implements EventHandler<typeof termsPublished> {
  constructor(private readonly deliveries: DeliveryQueueWriter) {}

  run(terms: EventData<typeof termsPublished>, context: Context, envelope: CloudEvent): void {
    this.deliveries.enqueue(context, 'terms.published', terms, envelope);
  }
}
