import { NotFound, type InputOf } from '@gatehouse/contracts';
import {
  testWebhook,
  WebhookDisabled,
  webhookPayload,
  type Delivery,
} from '@gatehouse/contracts/notifications';
import { Handles, type Context, type UseCase } from '@gatehouse/platform';
import { DeliveryRepository } from './delivery.repository.js';
import { requireWebhookManager } from './webhook-manager.js';
import { WebhookRepository } from './webhook.repository.js';

@Handles(testWebhook)
export class TestWebhook implements UseCase<typeof testWebhook> {
  constructor(
    private readonly webhooks: WebhookRepository,
    private readonly deliveries: DeliveryRepository,
  ) {}

  async run({ webhookId }: InputOf<typeof testWebhook>, context: Context): Promise<Delivery> {
    const { organizationId: providerId } = requireWebhookManager(context);
    const webhook = await this.webhooks.find(context, webhookId, 'for change');
    if (!webhook) throw new NotFound();
    if (webhook.status === 'disabled') throw new WebhookDisabled();
    const time = (await context.transaction.now()).toISOString();
    const data = { providerId, webhookId };
    const payload = webhookPayload('webhook.test', { time, sequence: 1 }, data);
    const body = JSON.stringify(payload);
    return this.deliveries.enqueueFor(context, webhookId, {
      providerId,
      type: 'webhook.test',
      eventId: null,
      body,
    });
  }
}
