import { auditTables, unauditTables } from '@gatehouse/platform/audit';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { auditedTables } from './audited-tables.js';

const former = auditedTables.filter(({ table }) => !table.startsWith('application'));

/**
 * Applications that sign users in by OpenID Connect. A session that ends, for whatever reason and by whatever statement, queues a logout
 * token for each application that it signed in to: a trigger sees to it.
 */
export class Applications1700000000012 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table applications (
        id uuid primary key,
        provider_id uuid not null,
        name text not null,
        kind text not null,
        redirect_uris text[] not null,
        post_logout_redirect_uris text[] not null,
        backchannel_logout_uri text,
        allowed_origins text[] not null,
        audience text,
        scopes text[] not null,
        customers uuid[],
        created_at timestamptz not null,
        created_by uuid not null
      );
      create index applications__provider_id on applications (provider_id, id);
      create index applications__allowed_origins on applications using gin (allowed_origins);

      create table application_secrets (
        id uuid primary key,
        application_id uuid not null references applications (id) on delete cascade,
        provider_id uuid not null,
        hash bytea not null,
        created_at timestamptz not null,
        expires_at timestamptz
      );
      create index application_secrets__application_id on application_secrets (application_id);

      -- What the OpenID Connect library stores: codes, tokens, sessions, interactions. Found by hashes only.
      create table openid_payloads (
        kind text not null,
        hash bytea not null,
        grant_hash bytea,
        uid_hash bytea,
        payload jsonb not null,
        consumed_at timestamptz,
        expires_at timestamptz,
        primary key (kind, hash)
      );
      create index openid_payloads__grant_hash on openid_payloads (grant_hash) where grant_hash is not null;
      create index openid_payloads__uid_hash on openid_payloads (uid_hash) where uid_hash is not null;
      create index openid_payloads__expires_at on openid_payloads (expires_at);

      -- Which session an application was granted access in.
      create table openid_grants (
        hash bytea primary key,
        application_id uuid not null references applications (id) on delete cascade,
        provider_id uuid not null,
        session_id uuid not null references sessions (id) on delete cascade,
        user_id uuid not null,
        organization_id uuid not null,
        sid text not null,
        created_at timestamptz not null default now()
      );
      create index openid_grants__session_id on openid_grants (session_id);
      create index openid_grants__application_id on openid_grants (application_id);

      -- The session that a browser is signed in with at the authorization endpoint.
      create table openid_sessions (
        hash bytea primary key,
        session_id uuid not null references sessions (id) on delete cascade,
        user_id uuid not null
      );
      create index openid_sessions__session_id on openid_sessions (session_id);

      create table logout_deliveries (
        id uuid primary key default uuidv7(),
        application_id uuid not null references applications (id) on delete cascade,
        provider_id uuid not null,
        user_id uuid not null,
        sid text not null,
        status text not null default 'queued',
        attempts integer not null default 0,
        created_at timestamptz not null default now(),
        last_attempt_at timestamptz,
        next_attempt_at timestamptz default now(),
        leased_until timestamptz,
        last_status integer,
        last_error text
      );
      create index logout_deliveries__next_attempt_at on logout_deliveries (application_id, next_attempt_at)
        where status = 'queued';
      create index logout_deliveries__leased_until on logout_deliveries (leased_until)
        where status = 'queued' and leased_until is not null;
      create index logout_deliveries__application_id on logout_deliveries (application_id, id);

      alter table applications enable row level security;
      alter table application_secrets enable row level security;
      alter table openid_payloads enable row level security;
      alter table openid_grants enable row level security;
      alter table openid_sessions enable row level security;
      alter table logout_deliveries enable row level security;

      create function app_client() returns uuid stable language sql
        return nullif(current_setting('app.client_id', true), '')::uuid;

      create policy own_or_named on applications using (
        provider_id = app_organization() or id = app_client() or app_worker()
      );
      create policy own_or_named on application_secrets using (
        provider_id = app_organization() or application_id = app_client()
      );
      create policy brought on openid_payloads using (
        hash = app_token() or grant_hash = app_token() or uid_hash = app_token() or app_worker()
      );
      create policy brought_or_own on openid_grants using (
        hash = app_token() or user_id = app_user() or organization_id = app_organization()
      );
      create policy brought_or_own on openid_sessions using (hash = app_token() or user_id = app_user());
      create policy own on logout_deliveries using (provider_id = app_organization() or app_worker());
      create policy session_ends on logout_deliveries for insert with check (true);

      create function queue_logout_deliveries() returns trigger language plpgsql as $$
      begin
        insert into logout_deliveries (application_id, provider_id, user_id, sid)
          select application_id, provider_id, user_id, sid from openid_grants where session_id = new.id;
        return null;
      end $$;
      create trigger sessions__queue_logout_deliveries after update of ended_at on sessions
        for each row when (old.ended_at is null and new.ended_at is not null)
        execute function queue_logout_deliveries();
      create trigger logout_deliveries__announce after insert or update on logout_deliveries
        for each row when (new.status = 'queued' and (new.leased_until is null or new.leased_until <= now()))
        execute function announce_job('logout-deliveries');
    `);
    await auditTables(runner, 'identity', auditedTables);
  }

  async down(runner: QueryRunner): Promise<void> {
    await unauditTables(runner, auditedTables);
    await runner.query(`
      drop trigger sessions__queue_logout_deliveries on sessions;
      drop function queue_logout_deliveries;
      drop table logout_deliveries;
      drop table openid_sessions;
      drop table openid_grants;
      drop table openid_payloads;
      drop table application_secrets;
      drop table applications;
      drop function app_client;
    `);
    await auditTables(runner, 'identity', former);
  }
}
