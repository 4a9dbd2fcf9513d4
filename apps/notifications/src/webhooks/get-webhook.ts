import { NotFound, type InputOf } from '@gatehouse/contracts';
import type { getWebhook, Webhook } from '@gatehouse/contracts/notifications';
import type { Context, UseCase } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { managerOf } from './managing.js';
import { Webhooks } from './ports.js';

@Injectable()
export class GetWebhook implements UseCase<typeof getWebhook> {
  constructor(private readonly webhooks: Webhooks) {}

  async run({ webhookId }: InputOf<typeof getWebhook>, context: Context): Promise<Webhook> {
    managerOf(context);
    const webhook = await this.webhooks.find(context, webhookId);
    if (!webhook) throw new NotFound();
    return webhook;
  }
}
