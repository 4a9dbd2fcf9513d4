import type { MigrationInterface, QueryRunner } from 'typeorm';

export class DeadLetters1700000000006 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table dead_letters (
        id uuid primary key,
        key bytea not null unique,
        consumer text not null,
        event text not null,
        subject text not null,
        text text not null,
        reason text not null,
        attempts integer not null,
        first_buried_at timestamptz not null,
        buried_at timestamptz not null,
        retried_at timestamptz,
        retried_by uuid
      );
      create index dead_letters__id__waiting on dead_letters (id) where retried_at is null;

      alter table dead_letters enable row level security;
      create policy support_or_worker on dead_letters using (app_platform() or app_worker());
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table dead_letters');
  }
}
