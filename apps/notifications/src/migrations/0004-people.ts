import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Projections of accounts, members and organisations, for notifications outside of any request. */
export class People1700000000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table accounts (
        user_id uuid primary key,
        email text not null,
        email_key text not null,
        first_name text not null,
        language text not null
      );
      create index accounts__email_key on accounts (email_key);
      -- The event that a person is no longer a member may overtake the one that they are: so it is recorded with its version.
      create table members (
        membership_id uuid primary key,
        organization_id uuid not null,
        user_id uuid not null,
        department_id uuid,
        roles text[] not null,
        since timestamptz not null,
        version integer not null,
        removed boolean not null
      );
      create index members__organization_id on members (organization_id) where not removed;
      create table grants (
        customer_id uuid primary key,
        open boolean not null,
        areas text[] not null
      );
      create table providers (
        id uuid primary key,
        name text not null
      );
    `);
    for (const table of ['accounts', 'members', 'grants', 'providers']) {
      await runner.query(`
        alter table ${table} enable row level security;
        create policy worker on ${table} using (app_worker());
      `);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table providers, grants, members, accounts');
  }
}
