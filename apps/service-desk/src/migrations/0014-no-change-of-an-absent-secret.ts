import { auditTables } from '@gatehouse/platform/audit';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { auditedTables } from './audited-tables.js';

/** The record of a new row no longer says that a secret has changed if there is none. */
export class NoChangeOfAnAbsentSecret1700000000014 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await auditTables(runner, 'service-desk', auditedTables);
  }

  /** The former triggers read no other columns. */
  down(): Promise<void> {
    return Promise.resolve();
  }
}
