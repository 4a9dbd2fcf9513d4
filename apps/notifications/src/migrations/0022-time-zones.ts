import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Mails tell times where their readers are. */
export class TimeZones1700000000022 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table providers add column time_zone text;
      alter table customers add column time_zone text;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table providers drop column time_zone;
      alter table customers drop column time_zone;
    `);
  }
}
