import type { CloudEvent, EventData } from '@gatehouse/contracts';
import { termsAccepted } from '@gatehouse/contracts/tenant-access';
import { Subscribes, type Context, type EventHandler } from '@gatehouse/platform';
import { DeliveryQueueWriter } from './delivery-queue-writer.js';

@Subscribes(termsAccepted, { scope: () => ({ worker: 'on' }), each: true })
export class OnTermsAccepted implements EventHandler<typeof termsAccepted> {
  constructor(private readonly deliveries: DeliveryQueueWriter) {}

  run(acceptance: EventData<typeof termsAccepted>, context: Context, envelope: CloudEvent): void {
    this.deliveries.enqueue(context, 'terms.accepted', acceptance, envelope);
  }
}
