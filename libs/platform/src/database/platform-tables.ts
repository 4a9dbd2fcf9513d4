import type { MigrationInterface, QueryRunner } from 'typeorm';
import { AnnounceJobs0000000000006 } from '../jobs/announce-jobs.js';
import { SearchFunctions0000000000005 } from './search-functions.js';
import { RecordChanges0000000000003 } from '../audit/record-changes.js';
import { AnnounceOutbox0000000000009 } from '../events/announce-outbox.js';
import { InboxMissed0000000000008 } from '../events/inbox.js';
import { OutboxKinds0000000000010 } from '../events/next-events.js';
import { RecordEvent0000000000007 } from '../events/record-event.js';

/** The tables of every service: outbox, inbox, revocations, idempotency keys, and the functions that policies call. */
class PlatformTables0000000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function app_organization() returns uuid stable language sql
        return nullif(current_setting('app.organization_id', true), '')::uuid;
      create function app_user() returns uuid stable language sql
        return nullif(current_setting('app.user_id', true), '')::uuid;
      create function app_token() returns bytea stable language sql
        return decode(nullif(current_setting('app.token_hash', true), ''), 'hex');
      create function app_email() returns text stable language sql
        return nullif(current_setting('app.email_key', true), '');
      create function app_platform() returns boolean stable language sql
        return coalesce(current_setting('app.platform', true), '') = 'on';
      create function app_worker() returns boolean stable language sql
        return coalesce(current_setting('app.worker', true), '') = 'on';

      create table outbox (
        position bigint generated always as identity primary key,
        id uuid not null unique,
        subject text not null,
        aggregate_id uuid not null,
        event jsonb not null,
        created_at timestamptz not null default now(),
        published_at timestamptz
      );
      create index outbox__position__unpublished on outbox (position) where published_at is null;
      create index outbox__created_at on outbox (created_at);

      create function announce_outbox() returns trigger language plpgsql as $$
        begin perform pg_notify(tg_table_schema || '_outbox', ''); return null; end $$;
      create trigger outbox__announce after insert on outbox for each statement execute function announce_outbox();

      create table inbox (
        subject text not null,
        aggregate_id uuid not null,
        sequence integer not null,
        taken_at timestamptz not null default now(),
        primary key (subject, aggregate_id)
      );

      create table revocations (
        id bigint generated always as identity primary key,
        key text not null,
        ended integer not null,
        stale integer not null,
        created_at timestamptz not null default now(),
        published_at timestamptz
      );
      create index revocations__id__unpublished on revocations (id) where published_at is null;

      create table idempotency_keys (
        key_hash bytea primary key,
        request_hash bytea not null,
        answer bytea,
        claimed_until timestamptz not null,
        created_at timestamptz not null default now()
      );
      create index idempotency_keys__created_at on idempotency_keys (created_at);

      create table known_streams (
        name text primary key,
        created text not null
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table known_streams, idempotency_keys, revocations, inbox, outbox;
      drop function announce_outbox, app_worker, app_platform, app_email, app_token, app_user, app_organization;
    `);
  }
}

/** Gives policies the department that the actor is bound to; null for none. */
class DepartmentScope0000000000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function app_department() returns uuid stable language sql
        return nullif(current_setting('app.department_id', true), '')::uuid;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function app_department');
  }
}

/** Tells policies whether an area is open to the actor; all are, except for people of a customer. */
class AreaScope0000000000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function app_area(area text) returns boolean stable language sql return
        nullif(current_setting('app.areas', true), '') is null
        or strpos(current_setting('app.areas', true), ',' || area || ',') > 0;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function app_area');
  }
}

/** The platform's migrations, in order. */
export const platformMigrations = [
  PlatformTables0000000000001,
  DepartmentScope0000000000002,
  RecordChanges0000000000003,
  AreaScope0000000000004,
  SearchFunctions0000000000005,
  AnnounceJobs0000000000006,
  RecordEvent0000000000007,
  InboxMissed0000000000008,
  AnnounceOutbox0000000000009,
  OutboxKinds0000000000010,
];
