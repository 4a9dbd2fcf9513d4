import { NotFound, type InputOf, type OutputOf } from '@gatehouse/contracts';
import { rotateWebhookSecret } from '@gatehouse/contracts/notifications';
import { Handles, type Context, type UseCase } from '@gatehouse/platform';
import { newSecret } from './new-secret.js';
import { requireWebhookManager } from './webhook-manager.js';
import { WebhookSecrets } from './webhook-secrets.port.js';
import { WebhookRepository } from './webhook.repository.js';

const HOUR_MS = 60 * 60_000;

@Handles(rotateWebhookSecret)
export class RotateWebhookSecret implements UseCase<typeof rotateWebhookSecret> {
  constructor(
    private readonly webhooks: WebhookRepository,
    private readonly secrets: WebhookSecrets,
  ) {}

  async run(
    { webhookId, overlapHours }: InputOf<typeof rotateWebhookSecret>,
    context: Context,
  ): Promise<OutputOf<typeof rotateWebhookSecret>> {
    requireWebhookManager(context);
    if (!(await this.webhooks.find(context, webhookId, 'for change'))) throw new NotFound();
    const secret = newSecret();
    const now = await context.transaction.now();
    const previousValidUntil = new Date(now.getTime() + overlapHours * HOUR_MS);
    const sealed = await this.secrets.seal(secret);
    this.webhooks.rotateSecret(context, webhookId, { sealed, previousValidUntil });
    return { secret, previousValidUntil };
  }
}
