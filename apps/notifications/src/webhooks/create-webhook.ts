import { randomBytes } from 'node:crypto';
import { WebhookId, type InputOf } from '@gatehouse/contracts';
import {
  TooManyWebhooks,
  type createWebhook,
  type NewWebhook,
} from '@gatehouse/contracts/notifications';
import { newId, type CallContext, type Context, type UseCase } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { requireWebhookManager } from './webhook-manager.js';
import { WebhookTransport, WebhookRepository, WebhookSecrets } from './webhook.repository.js';

const MOST = 20;
const SECRET_BYTES = 32;

type Input = InputOf<typeof createWebhook>;

@Injectable()
export class CreateWebhook implements UseCase<typeof createWebhook> {
  constructor(
    private readonly webhooks: WebhookRepository,
    private readonly secrets: WebhookSecrets,
    private readonly webhookPost: WebhookTransport,
  ) {}

  /** Asking for addresses takes its time, which no transaction should wait for. */
  async prepare({ url }: Input, context: CallContext): Promise<void> {
    requireWebhookManager(context);
    await this.webhookPost.check(url);
  }

  async run({ url, events }: Input, context: Context): Promise<NewWebhook> {
    const { organizationId: providerId, userId: createdBy } = requireWebhookManager(context);
    if ((await this.webhooks.count(context)) >= MOST) throw new TooManyWebhooks();
    const secret = `whsec_${randomBytes(SECRET_BYTES).toString('base64')}`;
    const webhook = {
      id: newId(WebhookId),
      url,
      events,
      status: 'active' as const,
      disabledReason: null,
      createdAt: context.transaction.now,
    };
    const sealedSecret = await this.secrets.seal(secret);
    await this.webhooks.add(context, { ...webhook, providerId, createdBy, sealedSecret });
    return { ...webhook, secret };
  }
}
