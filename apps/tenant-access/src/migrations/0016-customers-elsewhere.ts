import { auditTables } from '@gatehouse/platform/audit';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { auditedTables } from './audited-tables.js';

/**
 * Other systems know a customer by an id of their own, and ask what has changed since they last asked.
 *
 * A change is dated before it commits, so a later date may become visible first, and a reader who continues from there would miss the
 * earlier one. Therefore a transaction first locks the second, and then dates the change; the lock is shared, so no one waits. While it
 * is held, changes of that second and later ones are not listed: `customers_settled_before()` says where the list ends. What is dated
 * before that has committed, or never will.
 */
export class CustomersElsewhere1700000000016 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table providers add column language text not null default 'en';
      alter table access_grants add column activation_language text;
      alter table customers
        add column external_id text,
        add column language text,
        add column updated_at timestamptz not null default date_trunc('milliseconds', now());
      create unique index customers__provider_id__external_id on customers (provider_id, external_id)
        where external_id is not null;
      create index customers__provider_id__updated_at__id on customers (provider_id, updated_at, id);

      create function date_customer() returns trigger language plpgsql set search_path from current as $$
      begin
        perform pg_advisory_xact_lock_shared(${LOCKS}, floor(extract(epoch from clock_timestamp() - ${SINCE}))::integer);
        -- After the lock, so that it is never before the locked second.
        new.updated_at := date_trunc('milliseconds', clock_timestamp());
        return new;
      end $$;
      create trigger date_customer before insert or update on customers for each row execute function date_customer();

      -- The clock is read before the locks: a transaction that locks after that dates later.
      create function customers_settled_before() returns timestamptz volatile language plpgsql as $$
      declare
        asked timestamptz := date_trunc('milliseconds', clock_timestamp());
        locked bigint;
      begin
        select min(objid::bigint) into locked from pg_locks
          where locktype = 'advisory' and classid = ${LOCKS} and objsubid = 2
            and database = (select oid from pg_database where datname = current_database());
        return least(asked, ${SINCE} + make_interval(secs => locked));
      end $$;

      create or replace function keep_customer_access() returns trigger
        security definer language plpgsql set search_path from current as $$
      begin
        -- Also where the status stays, since access is shown with its customer; but epochs are not.
        if tg_op = 'INSERT' or ${shown('new')} is distinct from ${shown('old')} then
          update customers set access = new.status where id = new.customer_id;
        end if;
        return null;
      end $$;
      drop trigger keep_customer_access on access_grants;
      create trigger keep_customer_access after insert or update on access_grants
        for each row execute function keep_customer_access();
    `);
    await auditTables(runner, 'tenant-access', auditedTables);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger keep_customer_access on access_grants;
      create or replace function keep_customer_access() returns trigger
        security definer language plpgsql set search_path from current as $$
      begin
        update customers set access = new.status where id = new.customer_id and access <> new.status;
        return null;
      end $$;
      create trigger keep_customer_access after insert or update of status on access_grants
        for each row execute function keep_customer_access();
      drop trigger date_customer on customers;
      drop function date_customer, customers_settled_before;
      alter table customers drop column external_id, drop column language, drop column updated_at;
      alter table access_grants drop column activation_language;
      alter table providers drop column language;
    `);
  }
}

/** The class of the advisory locks, and the time since which their seconds count. */
const LOCKS = '1667462516';
const SINCE = `timestamptz '2025-01-01 00:00:00Z'`;

/** What is shown of a grant. */
const shown = (row: 'old' | 'new'): string =>
  `(${[
    'status',
    'areas',
    'activation_role',
    'activation_language',
    'pending_since',
    'accepted_at',
    'disabled_at',
  ]
    .map((column) => `${row}.${column}`)
    .join(', ')})`;
