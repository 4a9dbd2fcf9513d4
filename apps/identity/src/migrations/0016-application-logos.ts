import { auditTables } from '@gatehouse/platform/audit';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { auditedTables } from './audited-tables.js';

/** Apart from the applications, which are read with every token. */
export class ApplicationLogos1700000000016 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table application_logos (
        application_id uuid primary key references applications (id) on delete cascade,
        provider_id uuid not null,
        type text not null,
        bytes bytea not null,
        -- Part of the URL, so that a new logo replaces cached ones.
        version text not null
      );
      alter table application_logos enable row level security;
      create policy own_or_named on application_logos using (
        provider_id = app_organization() or application_id = app_client()
      );
    `);
    await auditTables(runner, 'identity', auditedTables);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table application_logos');
  }
}
