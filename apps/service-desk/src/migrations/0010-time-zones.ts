import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Months are those of the organisation whose figures they are: in its time zone, with its summers. */
export class TimeZones1700000000010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table customers add column time_zone text;
      create table providers (
        id uuid primary key,
        time_zone text not null
      );
      alter table providers enable row level security;
      create policy own on providers using (id = app_organization());
      create policy of_customer on providers for select using (
        id in (select c.provider_id from customers c where c.id = app_organization())
      );

      create function zone_of(owner uuid, provider uuid) returns text stable language sql return coalesce(
        (select c.time_zone from customers c where c.id = owner and c.provider_id = provider),
        (select p.time_zone from providers p where p.id = provider),
        'UTC'
      );
      create function month_in(zone text, at timestamptz) returns text stable language sql
        return to_char(at at time zone zone, 'YYYY-MM');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function month_in, zone_of;
      drop table providers;
      alter table customers drop column time_zone;
    `);
  }
}
