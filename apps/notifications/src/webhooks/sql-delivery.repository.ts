import { DeliveryId, type WebhookId } from '@gatehouse/contracts';
import type { Delivery } from '@gatehouse/contracts/notifications';
import {
  decodeCursor,
  fairLease,
  newId,
  page,
  type Context,
  type FairShares,
} from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import type { PageRequest } from '../shared/page.js';
import type { DeliveryUpdate } from './delivery-attempt.rules.js';
import {
  type DeliveryFilter,
  DeliveryRepository,
  type LeasedDelivery,
  type NewDelivery,
  type ReplayPeriod,
} from './delivery.repository.js';

const VIEW = `id, type, event_id as "eventId", status, attempts, created_at as "createdAt", last_attempt_at as "lastAttemptAt",
  next_attempt_at as "nextAttemptAt", last_status as "lastStatus", last_error as "lastError"`;

const LEASE_DUE = fairLease({
  jobs: 'webhook_deliveries',
  ownerColumn: 'webhook_id',
  owners: 'webhooks',
  where: "o.status = 'active'",
  returning: `d.id, d.webhook_id as "webhookId", d.provider_id as "providerId", d.body, d.attempts,
    d.created_at as "createdAt", o.url, o.sealed_secret as "sealedSecret",
    case when o.previous_secret_valid_until > now() then o.previous_sealed_secret end as "previousSealedSecret",
    o.last_success_at as "lastSuccessAt"`,
});

const INSERT = `
  insert into webhook_deliveries (id, webhook_id, provider_id, type, event_id, body, status, created_at, next_attempt_at)
  values ($1, $2, $3, $4, $5, $6, 'queued', now(), now())`;

const FINISHED_IN = `webhook_id = $1 and created_at >= $2 and created_at < $3 and status <> 'queued'
  and ($4::text[] is null or type = any($4))`;

@Injectable()
export class SqlDeliveryRepository extends DeliveryRepository {
  override enqueue(
    { transaction }: Context,
    { providerId, type, eventId }: Omit<NewDelivery, 'body'>,
    bodies: readonly string[],
  ): void {
    transaction.send(
      `insert into webhook_deliveries (id, webhook_id, provider_id, type, event_id, body, status, created_at, next_attempt_at)
       select uuidv7(), w.id, $1, $2, $3, body, 'queued', now(), now()
       from webhooks w cross join unnest($4::text[]) with ordinality bodies (body, place)
       where w.provider_id = $1 and w.status = 'active' and $2 = any(w.events)
       order by w.id, place`,
      [providerId, type, eventId, bodies],
    );
  }

  override async enqueueFor(
    { transaction }: Context,
    id: WebhookId,
    { providerId, type, eventId, body }: NewDelivery,
  ): Promise<Delivery> {
    const values = [newId(DeliveryId), id, providerId, type, eventId, body];
    const [delivery] = await transaction.query<Delivery>(`${INSERT} returning ${VIEW}`, values);
    if (!delivery) throw new Error('unreachable: an insert returns its row');
    return delivery;
  }

  override async countIn(
    { transaction }: Context,
    id: WebhookId,
    { from, to, events }: ReplayPeriod,
    most: number,
  ): Promise<number> {
    const [row] = await transaction.query<{ count: number }>(
      `select count(*)::int as count from (select from webhook_deliveries where ${FINISHED_IN} limit $5) found`,
      [id, from, to, events ?? null, most],
    );
    return row?.count ?? 0;
  }

  /** Those that are due at the same time are sent in any order. */
  override replay(
    { transaction }: Context,
    id: WebhookId,
    { from, to, events }: ReplayPeriod,
  ): void {
    transaction.send(
      `update webhook_deliveries d set status = 'queued', attempts = 0,
         next_attempt_at = now() + found.place * interval '1 microsecond'
       from (select id, row_number() over (order by id) as place from webhook_deliveries where ${FINISHED_IN}) found
       where d.id = found.id`,
      [id, from, to, events ?? null],
    );
  }

  override leaseDue(
    { transaction }: Context,
    limit: number,
    { perOwner, perProvider }: FairShares,
  ): Promise<LeasedDelivery[]> {
    return transaction.query<LeasedDelivery>(LEASE_DUE, [limit, perOwner, perProvider]);
  }

  override async nextDueAt({ transaction }: Context): Promise<Date | null> {
    const [row] = await transaction.query<{ at: Date | null }>(
      `select least(
         (select min(d.next_attempt_at) from webhooks w cross join lateral (
            select next_attempt_at from webhook_deliveries
            where webhook_id = w.id and status = 'queued' and next_attempt_at > now()
            order by next_attempt_at limit 1
          ) d where w.status = 'active'),
         (select min(leased_until) from webhook_deliveries where status = 'queued' and leased_until > now())
       ) as at`,
    );
    return row?.at ?? null;
  }

  override async recordAttempt(
    { transaction }: Context,
    { id, attempts }: LeasedDelivery,
    { status, nextAttemptAt, lastStatus, lastError }: DeliveryUpdate,
  ): Promise<boolean> {
    const rows = await transaction.query(
      `update webhook_deliveries set status = $3, next_attempt_at = $4, last_status = $5, last_error = $6, leased_until = null
       where id = $1 and attempts = $2 and status = 'queued' returning id`,
      [id, attempts, status, nextAttemptAt, lastStatus, lastError],
    );
    return rows.length > 0;
  }

  override async list(
    { transaction }: Context,
    webhookId: WebhookId,
    request: PageRequest & DeliveryFilter,
  ) {
    const [after = null] = decodeCursor(request.cursor, ['uuid']) ?? [];
    const { status = null, type = null, eventId = null, from = null, to = null } = request;
    const rows = await transaction.query<Delivery>(
      `select ${VIEW} from webhook_deliveries
       where webhook_id = $1 and ($2::uuid is null or id < $2) and ($3::text is null or status = $3)
         and ($4::text is null or type = $4) and ($5::uuid is null or event_id = $5)
         and ($6::timestamptz is null or created_at >= $6) and ($7::timestamptz is null or created_at < $7)
       order by id desc limit $8`,
      [webhookId, after, status, type, eventId, from, to, request.limit + 1],
    );
    return page(rows, request.limit, ({ id }) => [id]);
  }

  /** Does not interfere with a running attempt: the lease stays. */
  override async retry(
    { transaction }: Context,
    webhookId: WebhookId,
    id: DeliveryId,
  ): Promise<boolean> {
    const rows = await transaction.query(
      `update webhook_deliveries set
         status = 'queued', next_attempt_at = now(),
         attempts = case when status = 'queued' then attempts else 0 end
       where webhook_id = $1 and id = $2 returning id`,
      [webhookId, id],
    );
    return rows.length > 0;
  }

  override deleteOld({ transaction }: Context): void {
    transaction.send(
      `delete from webhook_deliveries where created_at < now() - interval '30 days' and status <> 'queued'`,
    );
  }
}
