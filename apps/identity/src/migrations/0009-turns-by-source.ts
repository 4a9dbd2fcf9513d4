import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Requests for links remember how often another of their source was dealt with meanwhile: whose source had no turn yet comes first. */
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
