import { auditTables, unauditTables } from '@gatehouse/platform/audit';
import { listTables } from '@gatehouse/platform/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { auditedTables } from './audited-tables.js';

/** Service accounts and their API keys, of which only the hash is stored. */
export class ServiceAccounts1700000000020 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table service_accounts (
        id uuid primary key,
        organization_id uuid not null,
        name text not null,
        description text,
        roles text[] not null,
        epoch integer not null,
        created_at timestamptz not null,
        version integer not null,
        unique (organization_id, id)
      );
      create index service_accounts__organization_id__name__id on service_accounts (organization_id, name, id);

      create table api_keys (
        id uuid primary key,
        service_account_id uuid not null,
        organization_id uuid not null,
        name text not null,
        permissions text[] not null,
        expires_at timestamptz,
        networks text[],
        key_hash bytea not null,
        created_at timestamptz not null,
        last_used_at timestamptz,
        foreign key (organization_id, service_account_id) references service_accounts (organization_id, id) on delete cascade
      );
      create unique index api_keys__key_hash on api_keys (key_hash);
      create index api_keys__service_account_id__id on api_keys (service_account_id, id);

      alter table service_accounts enable row level security;
      alter table api_keys enable row level security;
      -- Neither a provider nor anybody bound to a department has a say in them.
      create policy own on service_accounts using (organization_id = app_organization() and app_department() is null);
      create policy own on api_keys using (organization_id = app_organization() and app_department() is null);
      create policy of_holder on api_keys for select using (key_hash = app_token());
      create policy worker on api_keys using (app_worker());

      -- After a restore it is unknown which keys were deleted since the backup, so all of them are.
      create function after_restore() returns void language sql set search_path from current as $$
        delete from api_keys;
      $$;
      revoke execute on function after_restore() from public;
    `);
    await unauditTables(runner, auditedTables);
    await listTables(runner, {
      service_accounts: { names: ['name'], search: ['name', 'description'] },
    });
    await auditTables(runner, 'tenant-access', auditedTables);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function after_restore; drop table api_keys, service_accounts');
  }
}
