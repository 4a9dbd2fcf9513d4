import type { InputOf } from '@gatehouse/contracts';
import type { listWebhooks } from '@gatehouse/contracts/notifications';
import type { Context, UseCase } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { requireWebhookManager } from './webhook-manager.js';
import { WebhookRepository } from './webhook.repository.js';

@Injectable()
export class ListWebhooks implements UseCase<typeof listWebhooks> {
  constructor(private readonly webhooks: WebhookRepository) {}

  async run(request: InputOf<typeof listWebhooks>, context: Context) {
    requireWebhookManager(context);
    return this.webhooks.list(context, request);
  }
}
