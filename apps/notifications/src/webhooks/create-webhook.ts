import { WebhookId, type InputOf } from '@gatehouse/contracts';
import {
  TooManyWebhooks,
  createWebhook,
  type NewWebhook,
} from '@gatehouse/contracts/notifications';
import { Handles, newId, type CallContext, type Context, type UseCase } from '@gatehouse/platform';
import { newSecret } from './new-secret.js';
import { requireWebhookManager } from './webhook-manager.js';
import { WebhookSecrets } from './webhook-secrets.port.js';
import { WebhookTransport } from './webhook-transport.port.js';
import { WebhookRepository } from './webhook.repository.js';

const MAX_WEBHOOKS = 20;

type Input = InputOf<typeof createWebhook>;

@Handles(createWebhook)
export class CreateWebhook implements UseCase<typeof createWebhook> {
  constructor(
    private readonly webhooks: WebhookRepository,
    private readonly secrets: WebhookSecrets,
    private readonly transport: WebhookTransport,
  ) {}

  /** Resolves the host before the transaction, which should not wait for DNS. */
  async prepare({ url }: Input, context: CallContext): Promise<void> {
    requireWebhookManager(context);
    await this.transport.check(url);
  }

  async run({ url, events }: Input, context: Context): Promise<NewWebhook> {
    const { organizationId: providerId, userId: createdBy } = requireWebhookManager(context);
    if ((await this.webhooks.count(context)) >= MAX_WEBHOOKS) throw new TooManyWebhooks();
    const secret = newSecret();
    const webhook = {
      id: newId(WebhookId),
      url,
      events,
      status: 'active' as const,
      disabledReason: null,
      createdAt: await context.transaction.now(),
    };
    const sealedSecret = await this.secrets.seal(secret);
    this.webhooks.add(context, { ...webhook, providerId, createdBy, sealedSecret });
    return { ...webhook, secret };
  }
}
