import type { DeliveryId, ProviderId, WebhookId } from '@gatehouse/contracts';
import type {
  Delivery,
  DeliveryStatus,
  DeliveryType,
  WebhookEvent,
} from '@gatehouse/contracts/notifications';
import type { Context, FairShares } from '@gatehouse/platform';
import type { Page, PageRequest } from '../shared/page.js';
import type { DeliveryAttempt, DeliveryUpdate } from './delivery-attempt.rules.js';

/** An event, serialised for the webhooks of a provider. */
export interface NewDelivery {
  providerId: ProviderId;
  type: DeliveryType;
  /** Null for tests. */
  eventId: string | null;
  /** Signed and sent exactly as given. */
  body: string;
}

/** A delivery leased from the queue for an attempt. */
export interface LeasedDelivery extends DeliveryAttempt {
  id: DeliveryId;
  webhookId: WebhookId;
  providerId: ProviderId;
  url: string;
  sealedSecret: string;
  /** The former secret, while it still signs. */
  previousSealedSecret: string | null;
  body: string;
}

/** Deliveries created from one moment on, before another. */
export interface ReplayPeriod {
  from: Date;
  to: Date;
  /** All if omitted. */
  events?: WebhookEvent[] | undefined;
}

/** What is listed; all if omitted. */
export interface DeliveryFilter {
  status?: DeliveryStatus | undefined;
  type?: DeliveryType | undefined;
  eventId?: string | undefined;
  from?: Date | undefined;
  to?: Date | undefined;
}

export abstract class DeliveryRepository {
  /** Queues deliveries of these bodies, in order, for each webhook that subscribes to the event. */
  abstract enqueue(
    context: Context,
    event: Omit<NewDelivery, 'body'>,
    bodies: readonly string[],
  ): void;
  /** Queues a delivery for one webhook, whatever it subscribes to. */
  abstract enqueueFor(context: Context, id: WebhookId, event: NewDelivery): Promise<Delivery>;
  /** The number of finished deliveries in a period, counted up to `most`. */
  abstract countIn(
    context: Context,
    id: WebhookId,
    period: ReplayPeriod,
    most: number,
  ): Promise<number>;
  /** Queues the finished deliveries of a period again, oldest first. */
  abstract replay(context: Context, id: WebhookId, period: ReplayPeriod): void;
  /** Leases deliveries that are due. */
  abstract leaseDue(context: Context, limit: number, shares: FairShares): Promise<LeasedDelivery[]>;
  /** The first moment from now on at which a delivery becomes due, or a lease ends. */
  abstract nextDueAt(context: Context): Promise<Date | null>;
  /** Records the result of an attempt and ends the lease. @returns false if that is outdated */
  abstract recordAttempt(
    context: Context,
    delivery: LeasedDelivery,
    update: DeliveryUpdate,
  ): Promise<boolean>;
  /** Newest first. */
  abstract list(
    context: Context,
    webhookId: WebhookId,
    request: PageRequest & DeliveryFilter,
  ): Promise<Page<Delivery>>;
  /** Queues a delivery again. @returns false if there is none */
  abstract retry(context: Context, webhookId: WebhookId, id: DeliveryId): Promise<boolean>;
  /** Deletes finished deliveries after 30 days. */
  abstract deleteOld(context: Context): void;
}
