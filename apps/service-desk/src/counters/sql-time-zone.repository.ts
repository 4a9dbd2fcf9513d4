import type { CustomerId, OrganizationId, ProviderId } from '@gatehouse/contracts';
import type { Context, Transaction } from '@gatehouse/platform';
import { databaseFault } from '@gatehouse/platform/database';
import { Injectable } from '@nestjs/common';
import { lockTimeZones } from './sql-time-zone-lock.js';
import { TimeZoneRepository } from './time-zone.repository.js';

/** Recounts everything of a provider that is counted by month, in the current time zones. */
const RECOUNT = `
  with zones as materialized (
    select owner, zone_of(owner, $1) as zone
    from (select $1::uuid as owner union select id from customers where provider_id = $1) o
  )
  insert into dashboard_counters (owner_id, provider_id, measure, month, key, count)
  select z.owner, $1, m.measure, month_in(z.zone, m.at), m.key, count(*)
  from jobs j
  join zones z on z.owner in (j.provider_id, j.customer_id)
  cross join lateral (values
    ('jobs-created', j.created_at, ''),
    ('jobs-closed', j.closed_at, ''),
    ('time-to-close', j.closed_at,
      ceil(ln(greatest(1, extract(epoch from j.closed_at - j.created_at) / 60)) / ln(1.1))::int::text)
  ) as m (measure, at, key)
  where j.provider_id = $1 and m.at is not null
  group by 1, 2, 3, 4, 5`;

@Injectable()
export class SqlTimeZoneRepository extends TimeZoneRepository {
  override async setProvider(context: Context, id: ProviderId, timeZone: string): Promise<void> {
    const { transaction } = context;
    const [known] = await transaction.query<{ zone: string }>(
      'select time_zone as zone from providers where id = $1',
      [id],
    );
    if ((known?.zone ?? 'UTC') === timeZone) return;
    const zone = (await isKnown(transaction, timeZone)) ? timeZone : 'UTC';
    lockTimeZones(transaction, id, 'for change');
    transaction.send(
      `insert into providers (id, time_zone) values ($1, $2)
       on conflict (id) do update set time_zone = excluded.time_zone`,
      [id, zone],
    );
    recount(context, id);
  }

  override async setCustomer(
    context: Context,
    id: CustomerId,
    providerId: ProviderId,
    timeZone: string | null,
  ): Promise<void> {
    const { transaction } = context;
    const [known] = await transaction.query<{ zone: string | null }>(
      'select time_zone as zone from customers where id = $1',
      [id],
    );
    if ((known?.zone ?? null) === timeZone) return;
    const zone = timeZone !== null && (await isKnown(transaction, timeZone)) ? timeZone : null;
    lockTimeZones(transaction, providerId, 'for change');
    transaction.send('update customers set time_zone = $2 where id = $1', [id, zone]);
    recount(context, providerId);
  }

  override async currentMonth(
    { transaction }: Context,
    owner: OrganizationId,
    isProvider: boolean,
  ): Promise<{ timeZone: string; month: string }> {
    const [now] = await transaction.query<{ timeZone: string; month: string }>(
      `select zone as "timeZone", month_in(zone, now()) as month from (select zone_of($1, case when $2 then $1
         else (select provider_id from customers where id = $1) end) as zone) z`,
      [owner, isProvider],
    );
    return now ?? { timeZone: 'UTC', month: (await transaction.now()).toISOString().slice(0, 7) };
  }
}

/** PostgreSQL may know fewer time zones than the client; an unknown one must not block the event. */
async function isKnown(transaction: Transaction, timeZone: string): Promise<boolean> {
  try {
    await transaction.nested(() => transaction.query('select now() at time zone $1', [timeZone]));
    return true;
  } catch (error) {
    // An unknown zone is 22023 (invalid_parameter_value), which is no fault of the database.
    if (databaseFault(error)) throw error;
    return false;
  }
}

function recount({ transaction }: Context, providerId: ProviderId): void {
  transaction.send(`delete from dashboard_counters where provider_id = $1 and month <> ''`, [
    providerId,
  ]);
  transaction.send(RECOUNT, [providerId]);
}
