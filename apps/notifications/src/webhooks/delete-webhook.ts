import { NotFound, type InputOf } from '@gatehouse/contracts';
import { deleteWebhook } from '@gatehouse/contracts/notifications';
import { Handles, type Context, type UseCase } from '@gatehouse/platform';
import { requireWebhookManager } from './webhook-manager.js';
import { WebhookRepository } from './webhook.repository.js';

@Handles(deleteWebhook)
export class DeleteWebhook implements UseCase<typeof deleteWebhook> {
  constructor(private readonly webhooks: WebhookRepository) {}

  async run({ webhookId }: InputOf<typeof deleteWebhook>, context: Context): Promise<undefined> {
    requireWebhookManager(context);
    if (!(await this.webhooks.remove(context, webhookId))) throw new NotFound();
  }
}
