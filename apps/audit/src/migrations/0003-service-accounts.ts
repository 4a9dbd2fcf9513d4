import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who did something may be a service account. */
export class ServiceAccounts1700000000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table people add column kind text not null default 'user'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table people drop column kind');
  }
}
