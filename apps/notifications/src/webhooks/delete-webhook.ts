import { NotFound, type InputOf } from '@gatehouse/contracts';
import type { deleteWebhook } from '@gatehouse/contracts/notifications';
import type { Context, UseCase } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { managerOf } from './managing.js';
import { Webhooks } from './ports.js';

@Injectable()
export class DeleteWebhook implements UseCase<typeof deleteWebhook> {
  constructor(private readonly webhooks: Webhooks) {}

  async run({ webhookId }: InputOf<typeof deleteWebhook>, context: Context): Promise<undefined> {
    managerOf(context);
    if (!(await this.webhooks.remove(context, webhookId))) throw new NotFound();
  }
}
