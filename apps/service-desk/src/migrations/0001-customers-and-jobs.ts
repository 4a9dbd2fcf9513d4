import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CustomersAndJobs1700000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table customers (
        id uuid primary key,
        provider_id uuid not null,
        name text not null
      );

      create table job_numbers (
        provider_id uuid primary key,
        last integer not null
      );

      create table jobs (
        id uuid primary key,
        provider_id uuid not null,
        customer_id uuid not null references customers (id),
        number integer not null,
        title text not null,
        description text not null,
        state text not null check (state in ('new', 'planned', 'in-progress', 'on-hold', 'resolved', 'closed')),
        created_at timestamptz not null,
        version integer not null
      );
      create unique index jobs__provider_id__number on jobs (provider_id, number);
      create index jobs__provider_id__id on jobs (provider_id, id);
      create index jobs__customer_id__id on jobs (customer_id, id);

      alter table customers enable row level security;
      alter table job_numbers enable row level security;
      alter table jobs enable row level security;

      -- A customer sees what is its own, and its provider alone writes it.
      create policy provider_of on customers using (provider_id = app_organization());
      create policy own on customers for select using (id = app_organization());
      create policy own on job_numbers using (provider_id = app_organization());
      create policy provider_of on jobs using (provider_id = app_organization());
      create policy own on jobs for select using (customer_id = app_organization());
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table jobs, job_numbers, customers');
  }
}
