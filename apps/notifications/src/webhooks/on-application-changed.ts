import type { CloudEvent, EventData } from '@gatehouse/contracts';
import { applicationChanged } from '@gatehouse/contracts/identity';
import { Subscribes, type Context, type EventHandler } from '@gatehouse/platform';
import { DeliveryQueueWriter } from './delivery-queue-writer.js';

@Subscribes(applicationChanged, { scope: () => ({ worker: 'on' }), each: true })
export class OnApplicationChanged implements EventHandler<typeof applicationChanged> {
  constructor(private readonly deliveries: DeliveryQueueWriter) {}

  run(
    application: EventData<typeof applicationChanged>,
    context: Context,
    envelope: CloudEvent,
  ): void {
    this.deliveries.enqueue(context, 'application.changed', application, envelope);
  }
}
