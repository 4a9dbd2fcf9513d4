import { auditTables, unauditTables } from '@gatehouse/platform/audit';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { TellOfCustomers1700000000005 } from './0005-tell-of-customers.js';
import { auditedTables } from './audited-tables.js';

/** Records every change from now on. A migration that adds an audited column must run `auditTables` again. Republishes customers for audit. */
export class Audited1700000000008 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await auditTables(runner, 'tenant-access', auditedTables);
    await new TellOfCustomers1700000000005().up(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await unauditTables(runner, auditedTables);
  }
}
