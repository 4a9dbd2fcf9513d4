import type { CloudEvent, ProviderId } from '@gatehouse/contracts';
import { webhookPayload, type WebhookEvent } from '@gatehouse/contracts/notifications';
import type { Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { DeliveryRepository } from './delivery.repository.js';

/** Queues an event for the webhooks of its provider. */
@Injectable()
export class DeliveryQueueWriter {
  constructor(private readonly deliveries: DeliveryRepository) {}

  /** @param event its envelope */
  enqueue(
    context: Context,
    type: WebhookEvent,
    data: object & { providerId: ProviderId },
    event: Pick<CloudEvent, 'id' | 'time' | 'sequence'>,
  ): void {
    this.enqueueAll(context, type, data.providerId, [data], event);
  }

  /** For an event about several things, which are delivered separately. */
  enqueueAll(
    context: Context,
    type: WebhookEvent,
    providerId: ProviderId,
    data: readonly object[],
    event: Pick<CloudEvent, 'id' | 'time' | 'sequence'>,
  ): void {
    const bodies = data.map((each) => JSON.stringify(webhookPayload(type, event, each)));
    this.deliveries.enqueue(context, { providerId, type, eventId: event.id }, bodies);
  }
}
