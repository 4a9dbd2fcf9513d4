import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Sending a reset link continues the trace of the request for it. */
export class TracesOfResets1700000000006 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table password_reset_requests add column traceparent text');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table password_reset_requests drop column traceparent');
  }
}
