import { ownContext, Recurring, UnitOfWork, type RecurringTask } from '@gatehouse/platform';
import { WebhookSecrets } from './webhook-secrets.port.js';
import { WebhookRepository, type SealedSecret } from './webhook.repository.js';

const INTERVAL_MS = 5_000;
/** Everything is checked again after this: a replica that learned of the new key later may still have used the former one. */
const RECHECK_MS = 10 * 60_000;
const BATCH_SIZE = 100;
const TIMEOUT_MS = 10_000;
const CAUSE = { action: 'notifications.seal-webhook-secrets' };

/** Re-encrypts secrets with the current key after a rotation, so that the former key can be retired. */
@Recurring({ every: INTERVAL_MS })
export class SecretRotationWorker implements RecurringTask {
  /** The key that all secrets were encrypted with at the last check. */
  private checked: { keyId: string; at: number } | undefined;

  constructor(
    private readonly work: UnitOfWork,
    private readonly webhooks: WebhookRepository,
    private readonly secrets: WebhookSecrets,
  ) {}

  async run(): Promise<void> {
    const keyId = await this.secrets.currentKeyId();
    const at = performance.now();
    if (this.checked?.keyId === keyId && at - this.checked.at < RECHECK_MS) return;
    let last: SealedSecret | undefined;
    do {
      const batch = await this.batchAfter(last?.id);
      for (const sealed of batch)
        if (this.secrets.keyIdOf(sealed.secret) !== keyId) await this.reseal(sealed);
      // A webhook may have two.
      last = batch.length >= BATCH_SIZE ? batch.at(-1) : undefined;
    } while (last);
    this.checked = { keyId, at };
  }

  private batchAfter(after: SealedSecret['id'] | undefined): Promise<SealedSecret[]> {
    return this.work.run(ownContext(TIMEOUT_MS), { worker: 'on' }, (context) =>
      this.webhooks.sealedSecrets(context, { after, limit: BATCH_SIZE }),
    );
  }

  private async reseal(sealed: SealedSecret): Promise<void> {
    const replacement = await this.secrets.seal(await this.secrets.open(sealed.secret));
    await this.work.run(ownContext(TIMEOUT_MS, CAUSE), { worker: 'on' }, (context) =>
      this.webhooks.replaceSealedSecret(context, sealed, replacement),
    );
  }
}
