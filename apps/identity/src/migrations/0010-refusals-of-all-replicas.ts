import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a limit has refused is summed up for all replicas together: how much since it was last said, and when that was. */
export class RefusalsOfAllReplicas1700000000010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table limited_sign_ins (
        only_row boolean primary key default true check (only_row),
        refused integer not null default 0,
        said_at timestamptz not null default '-infinity'
      );
      insert into limited_sign_ins default values;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table limited_sign_ins');
  }
}
