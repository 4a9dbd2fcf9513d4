import { auditTables, unauditTables } from '@gatehouse/platform/audit';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { auditedTables } from './audited-tables.js';

/** Applications that act as a service account, which tenant-access knows. */
export class MachineApplications1700000000013 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table applications add column service_account_id uuid');
    await auditTables(runner, 'identity', auditedTables);
  }

  async down(runner: QueryRunner): Promise<void> {
    await unauditTables(runner, auditedTables);
    await runner.query('alter table applications drop column service_account_id');
    await auditTables(runner, 'identity', auditedTables);
  }
}
