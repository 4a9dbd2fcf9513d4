import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Branding1700000000008 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table brandings (
        provider_id uuid primary key,
        name text,
        colour text,
        logo bytea,
        logo_type text,
        check ((logo is null) = (logo_type is null))
      );
      alter table brandings enable row level security;
      create policy own_or_worker on brandings using (provider_id = app_organization() or app_worker());

      drop policy worker on providers;
      create policy own_or_worker on providers using (id = app_organization() or app_worker());
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop policy own_or_worker on providers;
      create policy worker on providers using (app_worker());
      drop table brandings;
    `);
  }
}
