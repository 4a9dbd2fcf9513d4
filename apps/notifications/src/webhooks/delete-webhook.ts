import { NotFound, type InputOf } from '@gatehouse/contracts';
import type { deleteWebhook } from '@gatehouse/contracts/notifications';
import type { Context, UseCase } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { requireWebhookManager } from './webhook-manager.js';
import { WebhookRepository } from './webhook.repository.js';

@Injectable()
export class DeleteWebhook implements UseCase<typeof deleteWebhook> {
  constructor(private readonly webhooks: WebhookRepository) {}

  async run({ webhookId }: InputOf<typeof deleteWebhook>, context: Context): Promise<undefined> {
    requireWebhookManager(context);
    if (!(await this.webhooks.remove(context, webhookId))) throw new NotFound();
  }
}
