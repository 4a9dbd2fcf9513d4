import { NotFound, type InputOf } from '@gatehouse/contracts';
import { WebhookDisabled, type retryWebhookDelivery } from '@gatehouse/contracts/notifications';
import type { Context, UseCase } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { Courier } from './courier.js';
import { managerOf } from './managing.js';
import { Deliveries, Webhooks } from './ports.js';

@Injectable()
export class RetryWebhookDelivery implements UseCase<typeof retryWebhookDelivery> {
  constructor(
    private readonly webhooks: Webhooks,
    private readonly deliveries: Deliveries,
    private readonly courier: Courier,
  ) {}

  async run(
    { webhookId, deliveryId }: InputOf<typeof retryWebhookDelivery>,
    context: Context,
  ): Promise<undefined> {
    managerOf(context);
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
