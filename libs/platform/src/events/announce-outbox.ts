import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The outbox's trigger notifies nobody where the process that writes is the one that publishes: PostgreSQL would wake every process that
 * listens in this database, each for a transaction, whatever it listens for.
 */
export class AnnounceOutbox0000000000009 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create or replace function announce_outbox() returns trigger language plpgsql as $$ begin
        if current_setting('app.relaying', true) = 'on' then
          perform set_config('app.unannounced', 'on', true);
        else
          perform pg_notify(tg_table_schema || '_outbox', '');
        end if;
        return null;
      end $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create or replace function announce_outbox() returns trigger language plpgsql as $$
        begin perform pg_notify(tg_table_schema || '_outbox', ''); return null; end $$;
    `);
  }
}
