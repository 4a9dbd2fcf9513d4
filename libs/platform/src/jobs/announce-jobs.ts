import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a queue's trigger executes: notifies the service that there are jobs, once per transaction and queue. */
export class AnnounceJobs0000000000006 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function announce_job() returns trigger language plpgsql as $$
        begin perform pg_notify(tg_table_schema || '_jobs', tg_argv[0]); return null; end $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function announce_job');
  }
}
