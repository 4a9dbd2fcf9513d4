import type { EventData } from '@gatehouse/contracts';
import {
  webhookPayload,
  type ProviderEvent,
  type WebhookEvent,
} from '@gatehouse/contracts/notifications';
import type { Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { DeliveryRepository } from './delivery.repository.js';

/** Queues an event for the webhooks of its provider. */
@Injectable()
export class DeliveryQueueWriter {
  constructor(private readonly deliveries: DeliveryRepository) {}

  /** @param time when the event occurred, from its envelope */
  async enqueue<E extends ProviderEvent>(
    context: Context,
    type: WebhookEvent,
    data: EventData<E>,
    time: string,
  ): Promise<void> {
    const { providerId } = data;
    const body = JSON.stringify(webhookPayload(type, time, data));
    await this.deliveries.enqueue(context, { providerId, type, body });
  }
}
