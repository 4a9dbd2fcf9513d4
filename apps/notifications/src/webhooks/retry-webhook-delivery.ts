import { NotFound, type InputOf } from '@gatehouse/contracts';
import { WebhookDisabled, type retryWebhookDelivery } from '@gatehouse/contracts/notifications';
import type { Context, UseCase } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { WebhookWorker } from './webhook-worker.js';
import { requireWebhookManager } from './webhook-manager.js';
import { DeliveryRepository, WebhookRepository } from './webhook.repository.js';

@Injectable()
export class RetryWebhookDelivery implements UseCase<typeof retryWebhookDelivery> {
  constructor(
    private readonly webhooks: WebhookRepository,
    private readonly deliveries: DeliveryRepository,
    private readonly courier: WebhookWorker,
  ) {}

  async run(
    { webhookId, deliveryId }: InputOf<typeof retryWebhookDelivery>,
    context: Context,
  ): Promise<undefined> {
    requireWebhookManager(context);
    const webhook = await this.webhooks.find(context, webhookId, 'for change');
    if (!webhook) throw new NotFound();
    if (webhook.status === 'disabled') throw new WebhookDisabled();
    if (!(await this.deliveries.retry(context, webhookId, deliveryId))) throw new NotFound();
    context.afterCommit(() => {
      this.courier.wake();
      return Promise.resolve();
    });
  }
}
