import type { CloudEvent, EventData } from '@gatehouse/contracts';
import { customerDeleted } from '@gatehouse/contracts/tenant-access';
import { Subscribes, type Context, type EventHandler } from '@gatehouse/platform';
import { DeliveryQueueWriter } from './delivery-queue-writer.js';

@Subscribes(customerDeleted, { scope: () => ({ worker: 'on' }), each: true })
export class OnCustomerDeleted implements EventHandler<typeof customerDeleted> {
  constructor(private readonly deliveries: DeliveryQueueWriter) {}

  run(customer: EventData<typeof customerDeleted>, context: Context, envelope: CloudEvent): void {
    this.deliveries.enqueue(context, 'customer.deleted', customer, envelope);
  }
}
