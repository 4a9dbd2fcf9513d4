import { auditTables, unauditTables } from '@gatehouse/platform/audit';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { auditedTables } from './audited-tables.js';

/** Providers' users looking at the portal of a customer. They end with the membership, and with the customer. */
export class PortalViews1700000000030 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table portal_views (
        id uuid primary key,
        customer_id uuid not null references customers (id) on delete cascade,
        provider_id uuid not null references providers (id),
        membership_id uuid not null references memberships (id) on delete cascade,
        user_id uuid not null,
        session_id uuid not null,
        role text not null check (role in ('administrator', 'moderator', 'member')),
        ends_at timestamptz not null
      );
      create unique index portal_views__session_id on portal_views (session_id);
      create index portal_views__customer_id on portal_views (customer_id);
      create index portal_views__membership_id on portal_views (membership_id);
      create index portal_views__ends_at on portal_views (ends_at);

      alter table portal_views enable row level security;
      create policy of_oneself on portal_views using (provider_id = app_organization() and user_id = app_user());
      create policy worker on portal_views using (app_worker());
    `);
    await unauditTables(runner, auditedTables);
    await auditTables(runner, 'tenant-access', auditedTables);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table portal_views');
  }
}
