import { NotFound, type InputOf } from '@gatehouse/contracts';
import type { listWebhookDeliveries } from '@gatehouse/contracts/notifications';
import type { Context, UseCase } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { managerOf } from './managing.js';
import { Deliveries, Webhooks } from './ports.js';

@Injectable()
export class ListWebhookDeliveries implements UseCase<typeof listWebhookDeliveries> {
  constructor(
    private readonly webhooks: Webhooks,
    private readonly deliveries: Deliveries,
  ) {}

  async run({ webhookId, ...request }: InputOf<typeof listWebhookDeliveries>, context: Context) {
    managerOf(context);
    if (!(await this.webhooks.exists(context, webhookId))) throw new NotFound();
    return this.deliveries.list(context, webhookId, request);
  }
}
