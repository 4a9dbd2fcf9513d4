import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Filters that users saved, by list: names and queries, in the user's order. */
export class SavedFilters1700000000025 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table saved_filters (
        user_id uuid not null,
        organization_id uuid not null,
        list text not null,
        filters jsonb not null,
        primary key (user_id, organization_id, list)
      );
      alter table saved_filters enable row level security;
      create policy own_or_worker on saved_filters using (
        (user_id = app_user() and organization_id = app_organization()) or app_worker()
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table saved_filters');
  }
}
