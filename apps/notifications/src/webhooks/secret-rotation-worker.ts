import { LOGGER, Loop, ownContext, UnitOfWork, type Worker } from '@gatehouse/platform';
import { Inject, Injectable } from '@nestjs/common';
import type { Log } from '../mail-queue/mail-queue.repository.js';
import { WebhookRepository, WebhookSecrets, type SealedSecret } from './webhook.repository.js';

const PAUSE_MS = 5_000;
/** All are looked at again after this, for a replica that learnt of the key later may have sealed by the former one. */
const AGAIN_MS = 10 * 60_000;
const AT_ONCE = 100;
const TIMEOUT_MS = 10_000;
const CAUSE = { action: 'notifications.seal-webhook-secrets' };

/** Seals anew what a former key has sealed, so that after a while nobody needs that key any more. */
@Injectable()
export class SecretRotationWorker implements Worker {
  private readonly loop: Loop;
  /** The key by which all were sealed when they were last looked at. */
  private found: { key: string; at: number } | undefined;

  constructor(
    private readonly work: UnitOfWork,
    private readonly webhooks: WebhookRepository,
    private readonly secrets: WebhookSecrets,
    @Inject(LOGGER) log: Log,
  ) {
    this.loop = new Loop({
      round: async () => {
        await this.lookAfterAll();
        return PAUSE_MS;
      },
      onFailure: (error) => {
        log.warn({ err: error }, 'the secrets of webhooks could not be sealed anew');
      },
    });
  }

  start(): void {
    this.loop.start();
  }

  stop(): Promise<void> {
    return this.loop.stop();
  }

  private async lookAfterAll(): Promise<void> {
    const key = await this.secrets.currentKeyId();
    const at = performance.now();
    if (this.found?.key === key && at - this.found.at < AGAIN_MS) return;
    let last: SealedSecret | undefined;
    do {
      const some = await this.some(last?.id);
      for (const sealed of some)
        if (this.secrets.keyIdOf(sealed.secret) !== key) await this.sealAnew(sealed);
      last = some.length === AT_ONCE ? some.at(-1) : undefined;
    } while (last);
    this.found = { key, at };
  }

  private some(after: SealedSecret['id'] | undefined): Promise<SealedSecret[]> {
    return this.work.run(ownContext(TIMEOUT_MS), { worker: 'on' }, (context) =>
      this.webhooks.sealedSecrets(context, { after, limit: AT_ONCE }),
    );
  }

  private async sealAnew(sealed: SealedSecret): Promise<void> {
    const anew = await this.secrets.seal(await this.secrets.open(sealed.secret));
    await this.work.run(ownContext(TIMEOUT_MS, CAUSE), { worker: 'on' }, (context) =>
      this.webhooks.replaceSealedSecret(context, sealed, anew),
    );
  }
}
