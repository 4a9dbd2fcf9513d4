import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Mails continue the trace of the event that caused them. */
export class Traces1700000000009 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table mails add column traceparent text');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table mails drop column traceparent');
  }
}
