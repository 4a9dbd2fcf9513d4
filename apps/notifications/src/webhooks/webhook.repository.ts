import type { ProviderId, UserId, WebhookId } from '@gatehouse/contracts';
import type { Webhook } from '@gatehouse/contracts/notifications';
import type { Context } from '@gatehouse/platform';
import type { Page, PageRequest } from '../shared/page.js';

export interface WebhookRecord extends Webhook {
  providerId: ProviderId;
  createdBy: UserId;
  sealedSecret: string;
}

/** The secret of a webhook, encrypted. */
export interface SealedSecret {
  id: WebhookId;
  secret: string;
}

export abstract class WebhookRepository {
  abstract count(context: Context): Promise<number>;
  abstract add(context: Context, webhook: WebhookRecord): void;
  abstract exists(context: Context, id: WebhookId): Promise<boolean>;
  /** Oldest first. */
  abstract list(context: Context, request: PageRequest): Promise<Page<Webhook>>;
  /** @param lock until the transaction ends */
  abstract find(context: Context, id: WebhookId, lock?: 'for change'): Promise<Webhook | null>;
  abstract save(context: Context, webhook: Webhook): void;
  /** @returns false if there is none */
  abstract remove(context: Context, id: WebhookId): Promise<boolean>;
  /** Disables a webhook and gives up its queued deliveries. @returns false if it was disabled already */
  abstract disable(context: Context, id: WebhookId, reason: string): Promise<boolean>;
  abstract noteSuccess(context: Context, id: WebhookId): void;
  /** The former secret signs beside the new one until the given time. */
  abstract rotateSecret(
    context: Context,
    id: WebhookId,
    secret: { sealed: string; previousValidUntil: Date },
  ): void;
  /** Those of all providers, by id; former secrets too. */
  abstract sealedSecrets(
    context: Context,
    request: { after: WebhookId | undefined; limit: number },
  ): Promise<SealedSecret[]>;
  /** Replaces the encrypted form of an unchanged secret. Does nothing if it was replaced meanwhile. */
  abstract replaceSealedSecret(context: Context, sealed: SealedSecret, replacement: string): void;
}
