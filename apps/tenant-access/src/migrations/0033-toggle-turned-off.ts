import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Tells the end of access by the toggle from that by the provider's module, after which no activation is sent again. */
export class ToggleTurnedOff1700000000033 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table access_grants add column disabled_epoch integer not null default 0;
      update access_grants set disabled_epoch = ended_epoch;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table access_grants drop column disabled_epoch');
  }
}
