import type { CloudEvent, EventData } from '@gatehouse/contracts';
import { accessGrantChanged } from '@gatehouse/contracts/tenant-access';
import { Subscribes, type Context, type EventHandler } from '@gatehouse/platform';
import { DeliveryQueueWriter } from './delivery-queue-writer.js';

@Subscribes(accessGrantChanged, { scope: () => ({ worker: 'on' }), each: true })
export class OnAccessGrantChanged implements EventHandler<typeof accessGrantChanged> {
  constructor(private readonly deliveries: DeliveryQueueWriter) {}

  run(grant: EventData<typeof accessGrantChanged>, context: Context, envelope: CloudEvent): void {
    this.deliveries.enqueue(context, 'access-grant.changed', grant, envelope);
  }
}
