import { NotFound, type InputOf } from '@gatehouse/contracts';
import {
  MOST_REPLAYED,
  replayWebhook,
  ReplayTooLarge,
  WebhookDisabled,
} from '@gatehouse/contracts/notifications';
import { Handles, type Context, type UseCase } from '@gatehouse/platform';
import { DeliveryRepository } from './delivery.repository.js';
import { requireWebhookManager } from './webhook-manager.js';
import { WebhookRepository } from './webhook.repository.js';

@Handles(replayWebhook)
export class ReplayWebhook implements UseCase<typeof replayWebhook> {
  constructor(
    private readonly webhooks: WebhookRepository,
    private readonly deliveries: DeliveryRepository,
  ) {}

  async run(
    { webhookId, ...period }: InputOf<typeof replayWebhook>,
    context: Context,
  ): Promise<undefined> {
    requireWebhookManager(context);
    const webhook = await this.webhooks.find(context, webhookId, 'for change');
    if (!webhook) throw new NotFound();
    if (webhook.status === 'disabled') throw new WebhookDisabled();
    const count = await this.deliveries.countIn(context, webhookId, period, MOST_REPLAYED + 1);
    if (count > MOST_REPLAYED) throw new ReplayTooLarge();
    this.deliveries.replay(context, webhookId, period);
  }
}
