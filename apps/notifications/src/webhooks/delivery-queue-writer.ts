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
  async enqueue(
    context: Context,
    type: WebhookEvent,
    data: object & { providerId: ProviderId },
    event: Pick<CloudEvent, 'id' | 'time' | 'sequence'>,
  ): Promise<void> {
    const { providerId } = data;
    const body = JSON.stringify(webhookPayload(type, event, data));
    await this.deliveries.enqueue(context, { providerId, type, eventId: event.id, body });
  }
}
