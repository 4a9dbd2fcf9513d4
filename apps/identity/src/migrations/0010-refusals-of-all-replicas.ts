import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The number of rate-limited sign-ins of all replicas since it was last recorded, and the time of that record. */
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
