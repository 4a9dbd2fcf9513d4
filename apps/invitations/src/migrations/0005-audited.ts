import { auditTables, unauditTables } from '@gatehouse/platform/audit';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { auditedTables } from './audited-tables.js';

/** From here on every change is recorded. A migration that adds a recorded column does this again. */
export class Audited1700000000005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await auditTables(runner, 'invitations', auditedTables);
  }

  async down(runner: QueryRunner): Promise<void> {
    await unauditTables(runner, auditedTables);
  }
}
