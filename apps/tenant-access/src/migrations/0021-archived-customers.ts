import { auditTables, unauditTables } from '@gatehouse/platform/audit';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { auditedTables } from './audited-tables.js';

/** Lists leave archived customers out; they are few, or the list is asked for them. */
export class ArchivedCustomers1700000000021 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table customers add column archived_at timestamptz;
      create index customers__archived on customers (provider_id, name, id) where archived_at is not null;
    `);
    await unauditTables(runner, auditedTables);
    await auditTables(runner, 'tenant-access', auditedTables);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table customers drop column archived_at');
  }
}
