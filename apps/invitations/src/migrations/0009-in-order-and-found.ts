import { auditTables, unauditTables } from '@gatehouse/platform/audit';
import { listTables } from '@gatehouse/platform/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { auditedTables } from './audited-tables.js';

/** Lists are in the order of names, and what is sought in them is found by words, without case and accents. */
export class InOrderAndFound1700000000009 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await unauditTables(runner, auditedTables);
    await listTables(runner, {
      invitations: { search: ['first_name', 'last_name', 'email'] },
    });
    await auditTables(runner, 'invitations', auditedTables);
  }

  async down(): Promise<void> {
    // The version before lists and finds by what it has always had.
  }
}
