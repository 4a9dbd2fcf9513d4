import { auditTables, unauditTables } from '@gatehouse/platform/audit';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { TellOfAccounts1700000000003 } from './0003-tell-of-accounts.js';
import { auditedTables } from './audited-tables.js';

/** The tables of that time. */
const audited = auditedTables.filter(({ table }) => !table.startsWith('application'));

/** Records every change from now on. A migration that adds an audited column must run `auditTables` again. Republishes accounts for audit. */
export class Audited1700000000005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await auditTables(runner, 'identity', audited);
    await new TellOfAccounts1700000000003().up(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await unauditTables(runner, audited);
  }
}
