import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Reset requests have a source, so that one source cannot delay others. Sessions can have a fixed end. Used refresh tokens remember the
 * request that used them, so that it can be repeated.
 */
export class BoundedBySourceAndTime1700000000007 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table password_reset_requests add column source text not null default '';
      alter table sessions add column ends_at timestamptz;
      alter table refresh_tokens add column used_for bytea, add column successor_salt bytea;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table refresh_tokens drop column used_for, drop column successor_salt;
      alter table sessions drop column ends_at;
      alter table password_reset_requests drop column source;
    `);
  }
}
