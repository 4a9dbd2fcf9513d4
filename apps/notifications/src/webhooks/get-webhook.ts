import { NotFound, type InputOf } from '@gatehouse/contracts';
import { getWebhook, type Webhook } from '@gatehouse/contracts/notifications';
import { Handles, type Context, type UseCase } from '@gatehouse/platform';
import { requireWebhookManager } from './webhook-manager.js';
import { WebhookRepository } from './webhook.repository.js';

@Handles(getWebhook)
export class GetWebhook implements UseCase<typeof getWebhook> {
  constructor(private readonly webhooks: WebhookRepository) {}

  async run({ webhookId }: InputOf<typeof getWebhook>, context: Context): Promise<Webhook> {
    requireWebhookManager(context);
    const webhook = await this.webhooks.find(context, webhookId);
    if (!webhook) throw new NotFound();
    return webhook;
  }
}
