import type { Event, EventData, ProviderId } from '@gatehouse/contracts';
import { webhookEvents, type WebhookEvent } from '@gatehouse/contracts/notifications';
import type { Context, Reaction } from '@gatehouse/platform';
import type { CloudEvent } from '@gatehouse/contracts';
import { Injectable, type Type } from '@nestjs/common';
import type { z } from 'zod';
import { Courier } from './courier.js';
import { Deliveries } from './ports.js';

/** Has the webhooks of a provider told of one kind of event. */
export function queueDeliveries<E extends Event<z.ZodObject<{ providerId: typeof ProviderId }>>>(
  type: WebhookEvent,
): Type<Reaction<E>> {
  const told: z.ZodObject = webhookEvents[type];

  @Injectable()
  class QueueDeliveries implements Reaction<E> {
    constructor(
      private readonly deliveries: Deliveries,
      private readonly courier: Courier,
    ) {}

    async run(data: EventData<E>, context: Context, event: CloudEvent): Promise<void> {
      const { providerId } = data;
      const body = JSON.stringify({ type, timestamp: event.time, data: told.encode(data) });
      if ((await this.deliveries.queue(context, { providerId, type, body })) === 0) return;
      context.afterCommit(() => {
        this.courier.wake();
        return Promise.resolve();
      });
    }
  }
  return QueueDeliveries;
}
