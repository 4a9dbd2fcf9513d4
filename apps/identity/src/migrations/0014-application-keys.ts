import { auditTables, unauditTables } from '@gatehouse/platform/audit';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { auditedTables } from './audited-tables.js';

/** Public keys of applications, which authenticate with them instead of a secret. Each set of keys has an id, as each secret does. */
export class ApplicationKeys1700000000014 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'alter table applications add column jwks text, add column jwks_id uuid not null default uuidv7()',
    );
    await auditTables(runner, 'identity', auditedTables);
  }

  async down(runner: QueryRunner): Promise<void> {
    await unauditTables(runner, auditedTables);
    await runner.query('alter table applications drop column jwks, drop column jwks_id');
    await auditTables(runner, 'identity', auditedTables);
  }
}
