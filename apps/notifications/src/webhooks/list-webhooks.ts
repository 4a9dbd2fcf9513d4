import type { InputOf } from '@gatehouse/contracts';
import { listWebhooks } from '@gatehouse/contracts/notifications';
import { Handles, type Context, type UseCase } from '@gatehouse/platform';
import { requireWebhookManager } from './webhook-manager.js';
import { WebhookRepository } from './webhook.repository.js';

@Handles(listWebhooks)
export class ListWebhooks implements UseCase<typeof listWebhooks> {
  constructor(private readonly webhooks: WebhookRepository) {}

  async run(request: InputOf<typeof listWebhooks>, context: Context) {
    requireWebhookManager(context);
    return this.webhooks.list(context, request);
  }
}
