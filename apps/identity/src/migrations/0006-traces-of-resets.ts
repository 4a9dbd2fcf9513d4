import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A link to set a new password is part of the trace of whoever asked for it. */
export class TracesOfResets1700000000006 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table password_reset_requests add column traceparent text');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table password_reset_requests drop column traceparent');
  }
}
