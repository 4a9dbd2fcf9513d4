import { auditTables } from '@gatehouse/platform/audit';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { auditedTables } from './audited-tables.js';

/** Customers are listed by when one of their people last signed in. */
export class CustomersByLastSignIn1700000000031 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- The epoch for never: a cursor cannot go past null.
      alter table customers add column last_sign_in_at timestamptz not null default to_timestamp(0);
      -- Rewriting the table: an update would change every index row by row.
      create function last_sign_in_of(customer uuid) returns timestamptz stable language sql
        set search_path from current as $$
          select coalesce(date_trunc('milliseconds', max(m.last_sign_in_at)), to_timestamp(0))
          from memberships m where m.organization_id = customer $$;
      alter table customers alter column last_sign_in_at type timestamptz using last_sign_in_of(id);
      drop function last_sign_in_of;
      create index customers__provider_id__last_sign_in_at__id on customers (provider_id, last_sign_in_at, id);
      create index customers__provider_id__access__last_sign_in_at__id
        on customers (provider_id, access, last_sign_in_at, id);

      -- A sign-in is no change of the customer, and is not dated as one.
      drop trigger date_customer on customers;
      create trigger date_customer before insert on customers for each row execute function date_customer();
      create trigger date_changed_customer before update on customers for each row
        when (new.last_sign_in_at is not distinct from old.last_sign_in_at) execute function date_customer();

      -- A customer may not change its own row. Once a minute is often enough.
      create function note_customer_sign_in(at timestamptz) returns void
        security definer language sql set search_path from current as $$
          update customers set last_sign_in_at = date_trunc('milliseconds', at)
          where id = app_organization() and independent_at is null and last_sign_in_at < at - interval '1 minute' $$;
    `);
    await auditTables(runner, 'tenant-access', auditedTables);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function note_customer_sign_in;
      drop trigger date_changed_customer on customers;
      drop trigger date_customer on customers;
      alter table customers drop column last_sign_in_at;
      create trigger date_customer before insert or update on customers for each row execute function date_customer();
    `);
  }
}
