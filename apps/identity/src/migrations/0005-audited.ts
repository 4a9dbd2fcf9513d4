import { auditTables, unauditTables } from '@gatehouse/platform/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { TellOfAccounts1700000000003 } from './0003-tell-of-accounts.js';
import { auditedTables } from './audited-tables.js';

/** From here on every change is recorded. Whoever adds a column to what is recorded has this done again. Audit follows people since. */
export class Audited1700000000005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await auditTables(runner, 'identity', auditedTables);
    await new TellOfAccounts1700000000003().up(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await unauditTables(runner, auditedTables);
  }
}
