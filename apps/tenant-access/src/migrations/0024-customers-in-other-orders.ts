import { auditTables } from '@gatehouse/platform/audit';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { auditedTables } from './audited-tables.js';

/** Since when a grant has its status, as clients see it; a customer without one since it was created. */
const SINCE = `date_trunc('milliseconds', case g.status
  when 'pending' then g.pending_since when 'accepted' then g.accepted_at else g.disabled_at end)`;

/** Customers are listed by the time of their last change of access, too. */
export class CustomersInOtherOrders1700000000024 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table customers
        add column access_since timestamptz not null default date_trunc('milliseconds', now());
      -- Rewriting the table: an update would change every index row by row.
      create function since_of(customer uuid, created timestamptz) returns timestamptz stable language sql
        set search_path from current as $$
          select coalesce((select ${SINCE} from access_grants g where g.customer_id = customer),
            date_trunc('milliseconds', created)) $$;
      alter table customers alter column access_since type timestamptz using since_of(id, created_at);
      drop function since_of;
      create index customers__provider_id__access_since__id on customers (provider_id, access_since, id);
      create index customers__provider_id__access__access_since__id
        on customers (provider_id, access, access_since, id);

      create function keep_customer_access_since() returns trigger language plpgsql
        set search_path from current as $$
      begin
        new.access_since := coalesce((select ${SINCE} from access_grants g where g.customer_id = new.id), new.access_since);
        return new;
      end $$;
      -- The trigger on the grants updates the status.
      create trigger keep_customer_access_since before update of access on customers
        for each row execute function keep_customer_access_since();
    `);
    await auditTables(runner, 'tenant-access', auditedTables);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger keep_customer_access_since on customers;
      drop function keep_customer_access_since;
      alter table customers drop column access_since;
    `);
  }
}
