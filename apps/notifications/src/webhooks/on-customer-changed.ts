import type { CloudEvent, EventData } from '@gatehouse/contracts';
import { customerChanged } from '@gatehouse/contracts/tenant-access';
import { Subscribes, type Context, type EventHandler } from '@gatehouse/platform';
import { DeliveryQueueWriter } from './delivery-queue-writer.js';

@Subscribes(customerChanged, { scope: () => ({ worker: 'on' }), each: true })
export class OnCustomerChanged implements EventHandler<typeof customerChanged> {
  constructor(private readonly deliveries: DeliveryQueueWriter) {}

  run(customer: EventData<typeof customerChanged>, context: Context, envelope: CloudEvent): void {
    this.deliveries.enqueue(context, 'customer.changed', customer, envelope);
  }
}
