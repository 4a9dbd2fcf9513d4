import type { ProviderId } from '@gatehouse/contracts';
import type { Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { FailedSignInRepository, type UsernameCandidate } from './failed-sign-in.repository.js';
import { type FailureCount, WINDOW_S } from './failed-sign-ins.rules.js';

/** How long an account trusts a source; renewed after a third of that time. */
const TRUSTED_DAYS = 90;
const RENEWED_BELOW_DAYS = 60;

/** Each insert deletes a few expired rows, so that they do not pile up. */
const DELETED_PER_INSERT = 10;

/** Ids are hashes, since people type all sorts of things into the username field, including passwords. */
const idOf = (name: string): string => `sha256(convert_to(${name}, 'UTF8'))`;
const ACCOUNT = `'account ' || key`;
const PAIR = `'pair ' || $2::text || ' ' || key`;
const SOURCE = `'source ' || $2::text`;

interface Row {
  key: string;
  providerId: ProviderId | null;
  known: boolean;
  settled: boolean;
  accountFailures: number;
  accountFailedAt: Date | null;
  pairFailures: number;
  pairFailedAt: Date | null;
  sourceFailures: number;
  sourceFailedAt: Date | null;
}

const counted = (alias: string, name: string): string =>
  `case when ${alias}.failed_at > now() - make_interval(secs => ${WINDOW_S}) then ${alias}.failures else 0 end as "${name}Failures",
   ${alias}.failed_at as "${name}FailedAt"`;

const READ = `
  with named as (
    select $1::text as key, null::uuid as provider_id
    union all
    select left($1::text, -length(suffix)), provider_id from username_suffixes where suffix = any($3::text[])
  )
  select key, provider_id as "providerId", pair.id is not null as known,
    coalesce(pair.failures = 0 and pair.expires_at > now() + make_interval(days => ${RENEWED_BELOW_DAYS}), false) as settled,
    ${counted('account', 'account')}, ${counted('pair', 'pair')}, ${counted('source', 'source')}
  from named
  left join failed_sign_ins account on account.id = ${idOf(ACCOUNT)}
  left join failed_sign_ins pair on pair.id = ${idOf(PAIR)} and pair.expires_at > now()
  left join failed_sign_ins source on source.id = ${idOf(SOURCE)}
  order by length(key) desc`;

@Injectable()
export class SqlFailedSignInRepository extends FailedSignInRepository {
  override async read(
    { transaction }: Context,
    key: string,
    source: string,
    suffixes: readonly string[],
  ): Promise<UsernameCandidate[]> {
    const rows = await transaction.query<Row>(READ, [key, source, suffixes]);
    const count = (failures: number, failedAt: Date | null): FailureCount => ({
      failures,
      failedAt,
    });
    return rows.map((row) => ({
      key: row.key,
      providerId: row.providerId,
      settled: row.settled,
      state: {
        account: count(row.accountFailures, row.accountFailedAt),
        pair: row.known ? count(row.pairFailures, row.pairFailedAt) : null,
        source: count(row.sourceFailures, row.sourceFailedAt),
      },
    }));
  }

  override add(
    { transaction }: Context,
    named: readonly UsernameCandidate[],
    source: string,
  ): void {
    // Ordered by id, so that concurrent inserts do not deadlock.
    transaction.send(
      `insert into failed_sign_ins as g (id, failures, failed_at, expires_at)
       select distinct ${idOf('name')} as id, 1, now(), now() + make_interval(secs => ${WINDOW_S})
       from (
         select case when known then ${PAIR} else ${ACCOUNT} end as name
         from unnest($1::text[], $3::boolean[]) as n (key, known)
         union all select ${SOURCE}
       ) n order by id
       on conflict (id) do update set
         failures = case when g.failed_at > now() - make_interval(secs => ${WINDOW_S}) then g.failures + 1 else 1 end,
         failed_at = now(), expires_at = greatest(g.expires_at, excluded.expires_at)`,
      [named.map(({ key }) => key), source, named.map(({ state }) => state.pair !== null)],
    );
    transaction.send(
      `delete from failed_sign_ins where id in (
         select id from failed_sign_ins where expires_at < now() limit ${DELETED_PER_INSERT} for update skip locked
       )`,
    );
  }

  override trustSource({ transaction }: Context, key: string, source: string): void {
    transaction.send(
      `insert into failed_sign_ins (id, failures, failed_at, expires_at)
       select ${idOf(PAIR)}, 0, null, now() + make_interval(days => ${TRUSTED_DAYS}) from (select $1::text as key) k
       on conflict (id) do update set failures = 0, failed_at = null, expires_at = excluded.expires_at`,
      [key, source],
    );
  }
}
