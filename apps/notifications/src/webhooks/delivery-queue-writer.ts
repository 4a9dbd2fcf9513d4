import type { CloudEvent, EventData } from '@gatehouse/contracts';
import {
  webhookPayload,
  type ProviderEvent,
  type WebhookEvent,
} from '@gatehouse/contracts/notifications';
import type { Context, Reaction } from '@gatehouse/platform';
import { Injectable, type Type } from '@nestjs/common';
import { WebhookWorker } from './webhook-worker.js';
import { DeliveryRepository } from './webhook.repository.js';

/** Has the webhooks of a provider told of one kind of event. */
export function queueDeliveries<E extends ProviderEvent>(type: WebhookEvent): Type<Reaction<E>> {
  @Injectable()
  class QueueDeliveries implements Reaction<E> {
    constructor(
      private readonly deliveries: DeliveryRepository,
      private readonly courier: WebhookWorker,
    ) {}

    async run(data: EventData<E>, context: Context, { time }: CloudEvent): Promise<void> {
      const { providerId } = data;
      const body = JSON.stringify(webhookPayload(type, time, data));
      if ((await this.deliveries.enqueue(context, { providerId, type, body })) === 0) return;
      context.afterCommit(() => {
        this.courier.wake();
        return Promise.resolve();
      });
    }
  }
  return QueueDeliveries;
}
