import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Requests for links say where they came from, so that one source keeps no other waiting. Sessions may have an end of their own. A refresh
 * token that was used remembers for which request, so that the same request is answered again.
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
