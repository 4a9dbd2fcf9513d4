import { auditTables } from '@gatehouse/platform/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { audited } from './audited.js';

/** A webhook's secret that is sealed by another key is the same secret: nothing is recorded of that. */
export class SecretsSealedAnew1700000000013 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await auditTables(runner, 'notifications', audited);
  }

  async down(): Promise<void> {
    // What is recorded of webhooks stands in one list, and that is the one of today.
  }
}
