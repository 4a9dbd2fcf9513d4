import type { OrganizationId } from '@gatehouse/contracts';
import type { Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import type { Ownership } from '../shared/ownership.js';
import { CounterRepository, type Counter } from './counter.repository.js';
import { MAX_SITES, type CounterChange } from './counter.rules.js';
import { lockTimeZones } from './sql-time-zone-lock.js';

@Injectable()
export class SqlCounterRepository extends CounterRepository {
  override apply(
    { transaction }: Context,
    { providerId, customerId }: Ownership,
    changes: CounterChange[],
  ): void {
    if (changes.some(({ at }) => at)) lockTimeZones(transaction, providerId, 'for reading');
    transaction.send(
      `insert into dashboard_counters as t (owner_id, provider_id, measure, month, key, count)
       select owner, $1, measure, case when at is null then '' else month_in(zone, at) end as month, key, sum(by)
       from (select owner, zone_of(owner, $1) as zone from unnest(array[$1::uuid, $2::uuid]) as owner) z,
         unnest($3::text[], $4::timestamptz[], $5::text[], $6::int[]) as c (measure, at, key, by)
       group by 1, 2, 3, 4, 5
       order by owner, measure, month, key
       on conflict (owner_id, provider_id, measure, month, key) do update set count = t.count + excluded.count`,
      [
        providerId,
        customerId,
        changes.map(({ measure }) => measure),
        changes.map(({ at }) => at),
        changes.map(({ key }) => key),
        changes.map(({ by }) => by),
      ],
    );
  }

  override read(
    { transaction }: Context,
    owner: OrganizationId | null,
    from: string,
    to: string,
  ): Promise<Counter[]> {
    return transaction.query<Counter>(
      `with figures as (
         select measure, case measure when 'time-to-close' then '' else month end as month, key, sum(count)::float as count
         from dashboard_counters
         where (owner_id = $1 or $1 is null and owner_id in (select id from customers))
           and (month = '' or month between $2 and $3)
         group by 1, 2, 3 having sum(count) <> 0
       )
       select * from figures where measure <> 'open-jobs-by-site'
       union all
       (select * from figures where measure = 'open-jobs-by-site' order by count desc, key limit $4)`,
      [owner, from, to, MAX_SITES],
    );
  }
}
