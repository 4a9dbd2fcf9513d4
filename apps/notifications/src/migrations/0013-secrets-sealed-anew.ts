import { auditTables } from '@gatehouse/platform/audit';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { auditedTables } from './audited-tables.js';

/** Re-encrypting the secret of a webhook does not change it, so it is not audited. */
export class SecretsSealedAnew1700000000013 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await auditTables(runner, 'notifications', auditedTables);
  }

  async down(): Promise<void> {
    // There is only one list of audited columns: the current one.
  }
}
