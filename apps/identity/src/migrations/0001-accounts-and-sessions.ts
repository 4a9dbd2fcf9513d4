import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AccountsAndSessions1700000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table accounts (
        id uuid primary key,
        email text not null,
        email_key text not null,
        password_hash text not null,
        first_name text not null,
        last_name text not null,
        language text not null,
        external_id text,
        platform_role text not null,
        confirmed_at timestamptz,
        last_organization_id uuid,
        created_at timestamptz not null,
        version integer not null
      );
      create unique index accounts__email_key on accounts (email_key);

      create table sessions (
        id uuid primary key,
        user_id uuid not null references accounts (id),
        organization_id uuid not null,
        membership_id uuid not null,
        membership_epoch integer not null,
        organization_epoch integer not null,
        terms_version integer not null,
        address text not null,
        user_agent text not null,
        created_at timestamptz not null,
        last_seen_at timestamptz not null,
        ended_at timestamptz,
        ended_because text
      );
      create index sessions__user_id__open on sessions (user_id) where ended_at is null;
      create index sessions__organization_id__open on sessions (organization_id) where ended_at is null;

      create table refresh_tokens (
        hash bytea primary key,
        session_id uuid not null references sessions (id),
        user_id uuid not null references accounts (id),
        created_at timestamptz not null default now(),
        used_at timestamptz
      );
      create index refresh_tokens__session_id on refresh_tokens (session_id);

      create table password_reset_requests (
        id bigint generated always as identity primary key,
        email_key text not null,
        created_at timestamptz not null default now()
      );

      create table password_resets (
        hash bytea primary key,
        user_id uuid not null references accounts (id),
        created_at timestamptz not null default now(),
        expires_at timestamptz not null,
        ended_at timestamptz
      );
      create index password_resets__user_id__open on password_resets (user_id) where ended_at is null;

      create table signing_keys (
        kid text primary key,
        public_key jsonb not null,
        sealed_private_key bytea not null,
        created_at timestamptz not null default now()
      );

      alter table accounts enable row level security;
      alter table sessions enable row level security;
      alter table refresh_tokens enable row level security;
      alter table password_resets enable row level security;
      alter table password_reset_requests enable row level security;

      create policy own_or_named on accounts using (id = app_user() or email_key = app_email());
      create policy own_or_of_organization on sessions using (
        user_id = app_user() or organization_id = app_organization()
      );
      create policy brought_or_own on refresh_tokens using (hash = app_token() or user_id = app_user());
      create policy brought_or_own on password_resets using (hash = app_token() or user_id = app_user());
      create policy anyone_asks on password_reset_requests for insert with check (true);
      create policy worker_takes on password_reset_requests using (app_worker());
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'drop table signing_keys, password_resets, password_reset_requests, refresh_tokens, sessions, accounts',
    );
  }
}
