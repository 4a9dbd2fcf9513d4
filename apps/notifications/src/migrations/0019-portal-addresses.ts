import { auditTables } from '@gatehouse/platform/audit';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { auditedTables } from './audited-tables.js';

/** Where the people of a provider sign in. */
export class PortalAddresses1700000000019 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table brandings add column slug text, add column domain text;
      create unique index brandings__slug on brandings (slug);
      create unique index brandings__domain on brandings (domain);
    `);
    await auditTables(runner, 'notifications', auditedTables);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table brandings drop column slug, drop column domain');
  }
}
