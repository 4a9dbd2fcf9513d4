import type { DeliveryId, ProviderId, UserId, WebhookId } from '@gatehouse/contracts';
import type {
  Delivery,
  DeliveryStatus,
  Webhook,
  WebhookEvent,
} from '@gatehouse/contracts/notifications';
import type { Context } from '@gatehouse/platform';
import type { DeliveryUpdate, DeliveryAttempt, DeliveryResult } from './delivery-attempt.rules.js';
import type { Page } from '../mail-queue/mail-queue.repository.js';

export interface WebhookRecord extends Webhook {
  providerId: ProviderId;
  createdBy: UserId;
  sealedSecret: string;
}

/** The secret of a webhook, as it is kept. */
export interface SealedSecret {
  id: WebhookId;
  secret: string;
}

interface PageRequest {
  limit: number;
  cursor?: string | undefined;
}

export abstract class WebhookRepository {
  abstract count(context: Context): Promise<number>;
  abstract add(context: Context, webhook: WebhookRecord): Promise<void>;
  abstract exists(context: Context, id: WebhookId): Promise<boolean>;
  /** The oldest first. */
  abstract list(context: Context, request: PageRequest): Promise<Page<Webhook>>;
  /** @param lock until the transaction ends */
  abstract find(context: Context, id: WebhookId, lock?: 'for change'): Promise<Webhook | null>;
  abstract save(context: Context, webhook: Webhook): Promise<void>;
  /** @returns false where there is none */
  abstract remove(context: Context, id: WebhookId): Promise<boolean>;
  /** Ends it, with all that was still to be delivered. @returns false where it was disabled already */
  abstract disable(context: Context, id: WebhookId, reason: string): Promise<boolean>;
  /** Notes that something came through. */
  abstract noteSuccess(context: Context, id: WebhookId): Promise<void>;
  /** Those of all providers, in the order of their ids. */
  abstract sealedSecrets(
    context: Context,
    request: { after: WebhookId | undefined; limit: number },
  ): Promise<SealedSecret[]>;
  /** Keeps the same secret sealed in another way, unless somebody else has just done that. */
  abstract replaceSealedSecret(context: Context, sealed: SealedSecret, anew: string): Promise<void>;
}

/** An event, as the webhooks of a provider are to be told. */
export interface NewDelivery {
  providerId: ProviderId;
  type: WebhookEvent;
  /** To the byte. */
  body: string;
}

/** A delivery that was taken to be sent, under a lease. */
export interface LeasedDelivery extends DeliveryAttempt {
  id: DeliveryId;
  webhookId: WebhookId;
  providerId: ProviderId;
  url: string;
  sealedSecret: string;
  body: string;
}

export abstract class DeliveryRepository {
  /** For each webhook that wants it. @returns how many those are */
  abstract enqueue(context: Context, event: NewDelivery): Promise<number>;
  /** Takes what is due. Nobody else takes it while the lease lasts. @param perWebhook how many of one webhook are in hand at most */
  abstract leaseDue(
    context: Context,
    atMost: number,
    perWebhook: number,
  ): Promise<LeasedDelivery[]>;
  /** Notes where an attempt left it, and ends its lease. @returns false where that is of no interest any more */
  abstract recordAttempt(
    context: Context,
    delivery: LeasedDelivery,
    after: DeliveryUpdate,
  ): Promise<boolean>;
  /** The newest first. */
  abstract list(
    context: Context,
    webhookId: WebhookId,
    request: PageRequest & { status?: DeliveryStatus | undefined },
  ): Promise<Page<Delivery>>;
  /** Queues it anew. @returns false where there is none */
  abstract retry(context: Context, webhookId: WebhookId, id: DeliveryId): Promise<boolean>;
  /** Forgets what is older than a month. */
  abstract deleteOld(context: Context): Promise<void>;
}

/** Keeps the secrets of webhooks so that the database does not know them. */
export abstract class WebhookSecrets {
  abstract seal(secret: string): Promise<string>;
  abstract open(sealed: string): Promise<string>;
  /** The name of the key that seals now. */
  abstract currentKeyId(): Promise<string>;
  /** The name of the key by which something is sealed; nothing where it has none. */
  abstract keyIdOf(sealed: string): string | undefined;
}

/** The way to the systems of providers. */
export abstract class WebhookTransport {
  /** @throws WebhookTargetRefused where nothing may be sent there */
  abstract check(url: string): Promise<void>;
  /** Never rejects. */
  abstract send(
    url: string,
    headers: Record<string, string>,
    body: string,
  ): Promise<DeliveryResult>;
}

/** How long to wait after each attempt that fails, in seconds. */
export abstract class WebhookRetryPolicy {
  abstract readonly waits: readonly number[];
}
