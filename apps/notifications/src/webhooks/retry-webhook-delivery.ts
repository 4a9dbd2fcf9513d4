import { NotFound, type InputOf } from '@gatehouse/contracts';
import { WebhookDisabled, retryWebhookDelivery } from '@gatehouse/contracts/notifications';
import { Handles, type Context, type UseCase } from '@gatehouse/platform';
import { DeliveryRepository } from './delivery.repository.js';
import { requireWebhookManager } from './webhook-manager.js';
import { WebhookRepository } from './webhook.repository.js';

@Handles(retryWebhookDelivery)
export class RetryWebhookDelivery implements UseCase<typeof retryWebhookDelivery> {
  constructor(
    private readonly webhooks: WebhookRepository,
    private readonly deliveries: DeliveryRepository,
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
  }
}
