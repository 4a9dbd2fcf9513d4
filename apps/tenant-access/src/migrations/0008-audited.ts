import { auditTables, unauditTables } from '@gatehouse/platform/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { TellOfCustomers1700000000005 } from './0005-tell-of-customers.js';
import { auditedTables } from './audited-tables.js';

/** From here on every change is recorded. Whoever adds a column to what is recorded has this done again. Audit follows customers since. */
export class Audited1700000000008 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await auditTables(runner, 'tenant-access', auditedTables);
    await new TellOfCustomers1700000000005().up(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await unauditTables(runner, auditedTables);
  }
}
