import { NotFound, type InputOf } from '@gatehouse/contracts';
import { updateWebhook, type Webhook } from '@gatehouse/contracts/notifications';
import {
  applyPatch,
  Handles,
  requireUnchanged,
  type CallContext,
  type Context,
  type UseCase,
} from '@gatehouse/platform';
import { requireWebhookManager } from './webhook-manager.js';
import { WebhookTransport } from './webhook-transport.port.js';
import { WebhookRepository } from './webhook.repository.js';

type Input = InputOf<typeof updateWebhook>;

@Handles(updateWebhook)
export class UpdateWebhook implements UseCase<typeof updateWebhook> {
  constructor(
    private readonly webhooks: WebhookRepository,
    private readonly transport: WebhookTransport,
  ) {}

  async prepare({ url }: Input, context: CallContext): Promise<void> {
    requireWebhookManager(context);
    if (url !== undefined) await this.transport.check(url);
  }

  async run({ webhookId, ...patch }: Input, context: Context): Promise<Webhook> {
    requireWebhookManager(context);
    const before = await this.webhooks.find(context, webhookId, 'for change');
    if (!before) throw new NotFound();
    await requireUnchanged(context);
    const after = applyPatch(before, patch);
    if (after === before) return before;
    // From here on the status is a decision of the user.
    const disabledReason = patch.status === undefined ? before.disabledReason : null;
    const webhook = { ...after, disabledReason };
    this.webhooks.save(context, webhook);
    return webhook;
  }
}
