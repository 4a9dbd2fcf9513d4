import { auditTables } from '@gatehouse/platform/audit';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { auditedTables } from './audited-tables.js';

/** A replaced secret signs beside the new one for a while, so that receivers can change to it at any time. */
export class SecretsThatOverlap1700000000018 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table webhooks
        add column previous_sealed_secret text,
        add column previous_secret_valid_until timestamptz;
    `);
    await auditTables(runner, 'notifications', auditedTables);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'alter table webhooks drop column previous_sealed_secret, drop column previous_secret_valid_until',
    );
  }
}
