import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A mail belongs to the trace of the request that it follows from, however long it waits. */
export class Traces1700000000009 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table mails add column traceparent text');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table mails drop column traceparent');
  }
}
