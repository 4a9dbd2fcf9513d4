import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Counts how often a reset request was passed over in favor of another from the same source, so that sources take turns. */
export class TurnsBySource1700000000009 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'alter table password_reset_requests add column passed_over integer not null default 0',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table password_reset_requests drop column passed_over');
  }
}
