import type { EventData } from '@gatehouse/contracts';
import {
  webhookPayload,
  type ProviderEvent,
  type WebhookEvent,
} from '@gatehouse/contracts/notifications';
import type { Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { DeliveryRepository } from './delivery.repository.js';
import { WebhookWorker } from './webhook-worker.js';

/** Queues an event for the webhooks of its provider, and wakes the worker once the transaction is committed. */
@Injectable()
export class DeliveryQueueWriter {
  constructor(
    private readonly deliveries: DeliveryRepository,
    private readonly worker: WebhookWorker,
  ) {}

  /** @param time when the event occurred, from its envelope */
  async enqueue<E extends ProviderEvent>(
    context: Context,
    type: WebhookEvent,
    data: EventData<E>,
    time: string,
  ): Promise<void> {
    const { providerId } = data;
    const body = JSON.stringify(webhookPayload(type, time, data));
    if ((await this.deliveries.enqueue(context, { providerId, type, body })) === 0) return;
    context.afterCommit(() => {
      this.worker.wake();
      return Promise.resolve();
    });
  }
}
