import { NotFound, type InputOf } from '@gatehouse/contracts';
import type { updateWebhook, Webhook } from '@gatehouse/contracts/notifications';
import {
  type CallContext,
  changed,
  type Context,
  requireUnchanged,
  type UseCase,
} from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { requireWebhookManager } from './webhook-manager.js';
import { WebhookTransport, WebhookRepository } from './webhook.repository.js';

type Input = InputOf<typeof updateWebhook>;

@Injectable()
export class UpdateWebhook implements UseCase<typeof updateWebhook> {
  constructor(
    private readonly webhooks: WebhookRepository,
    private readonly webhookPost: WebhookTransport,
  ) {}

  async prepare({ url }: Input, context: CallContext): Promise<void> {
    requireWebhookManager(context);
    if (url !== undefined) await this.webhookPost.check(url);
  }

  async run({ webhookId, ...wish }: Input, context: Context): Promise<Webhook> {
    requireWebhookManager(context);
    const before = await this.webhooks.find(context, webhookId, 'for change');
    if (!before) throw new NotFound();
    await requireUnchanged(context);
    const after = changed(before, wish);
    if (after === before) return before;
    // Whatever the reason was, it is somebody's decision now.
    const disabledReason = wish.status === undefined ? before.disabledReason : null;
    const webhook = { ...after, disabledReason };
    await this.webhooks.save(context, webhook);
    return webhook;
  }
}
