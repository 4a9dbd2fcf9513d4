import { NotFound, type InputOf } from '@gatehouse/contracts';
import { listWebhookDeliveries } from '@gatehouse/contracts/notifications';
import { Handles, type Context, type UseCase } from '@gatehouse/platform';
import { DeliveryRepository } from './delivery.repository.js';
import { requireWebhookManager } from './webhook-manager.js';
import { WebhookRepository } from './webhook.repository.js';

@Handles(listWebhookDeliveries)
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
