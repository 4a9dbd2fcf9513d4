import type { CloudEvent, EventData } from '@gatehouse/contracts';
import { applicationDeleted } from '@gatehouse/contracts/identity';
import { Subscribes, type Context, type EventHandler } from '@gatehouse/platform';
import { DeliveryQueueWriter } from './delivery-queue-writer.js';

@Subscribes(applicationDeleted, { scope: () => ({ worker: 'on' }), each: true })
export class OnApplicationDeleted implements EventHandler<typeof applicationDeleted> {
  constructor(private readonly deliveries: DeliveryQueueWriter) {}

  run(
    application: EventData<typeof applicationDeleted>,
    context: Context,
    envelope: CloudEvent,
  ): void {
    this.deliveries.enqueue(context, 'application.deleted', application, envelope);
  }
}
