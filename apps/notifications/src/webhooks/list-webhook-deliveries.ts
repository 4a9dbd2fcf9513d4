import { NotFound, type InputOf } from '@gatehouse/contracts';
import type { listWebhookDeliveries } from '@gatehouse/contracts/notifications';
import type { Context, UseCase } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { requireWebhookManager } from './webhook-manager.js';
import { DeliveryRepository, WebhookRepository } from './webhook.repository.js';

@Injectable()
export class ListWebhookDeliveries implements UseCase<typeof listWebhookDeliveries> {
  constructor(
    private readonly webhooks: WebhookRepository,
    private readonly deliveries: DeliveryRepository,
  ) {}

  async run({ webhookId, ...request }: InputOf<typeof listWebhookDeliveries>, context: Context) {
    requireWebhookManager(context);
    if (!(await this.webhooks.exists(context, webhookId))) throw new NotFound();
    return this.deliveries.list(context, webhookId, request);
  }
}
