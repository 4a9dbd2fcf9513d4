import { auditTables } from '@gatehouse/platform/audit';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { auditedTables } from './audited-tables.js';

/** An organization's time zone decides when its days and months begin. Customers default to their provider's. */
export class TimeZones1700000000013 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table providers add column time_zone text not null default 'UTC';
      alter table customers add column time_zone text;
    `);
    await auditTables(runner, 'tenant-access', auditedTables);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table customers drop column time_zone;
      alter table providers drop column time_zone;
    `);
  }
}
