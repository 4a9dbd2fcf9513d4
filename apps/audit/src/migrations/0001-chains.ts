import { auditTables, unauditTables } from '@gatehouse/platform/audit';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { auditedTables } from './audited-tables.js';
import { appendEvent } from './sql-append-event.js';
import { PURGE_AND_ERASE } from './sql-purge-and-erase.js';

/** Audit events, one hash chain per organisation: append-only for the role of the service. */
export class Chains1700000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    await runner.query(appendEvent());
    await runner.query(PURGE_AND_ERASE);
    await runner.query(POLICIES);
    await runner.query(APPEND_ONLY);
    await auditTables(runner, 'audit', auditedTables);
  }

  async down(runner: QueryRunner): Promise<void> {
    await unauditTables(runner, auditedTables);
    await runner.query(`
      drop function erase_person, retire_events, append_event, event_hash, new_salt;
      drop table erased, retention_policies, checkpoints, audit_details, audit_events, people, customers cascade;
    `);
  }
}

const TABLES = `
  create table customers (
    id uuid primary key,
    provider_id uuid not null,
    department_id uuid,
    independent boolean not null
  );
  create index customers__provider_id on customers (provider_id);

  create table people (
    user_id uuid primary key,
    name text not null
  );

  -- People whose details stay erased, also in entries that arrive late.
  create table erased (
    user_id uuid primary key,
    at timestamptz not null default now()
  );

  -- Actor and subject are ids: nothing more is left of an erased person.
  create table audit_events (
    organization_id uuid not null,
    position bigint not null check (position > 0),
    id uuid not null,
    at timestamptz(3) not null,
    action text not null check (action ~ '^[a-z0-9.-]+$'),
    operation text not null check (operation in ('created', 'changed', 'removed', 'refused')),
    actor_id uuid,
    actor_organization_id uuid,
    subject_kind text not null check (subject_kind ~ '^[a-z-]+$'),
    subject_id uuid not null,
    person_id uuid,
    trace_id text check (trace_id ~ '^[0-9a-f]{32}$'),
    changes_hash bytea not null,
    origin_hash bytea not null,
    previous_hash bytea not null,
    hash bytea not null,
    primary key (organization_id, position)
  );
  create unique index audit_events__id on audit_events (id);
  create index audit_events__organization_id__at__id on audit_events (organization_id, at, id);
  create index audit_events__organization_id__subject_id on audit_events (organization_id, subject_id);
  create index audit_events__person_id on audit_events (person_id) where person_id is not null;
  create index audit_events__actor_id on audit_events (actor_id) where actor_id is not null;

  -- The texts as they were hashed, each with a salt of its own: without it nothing can be guessed from the hash that stays.
  create table audit_details (
    event_id uuid primary key,
    organization_id uuid not null,
    position bigint not null,
    changes_salt bytea,
    changes text,
    origin_salt bytea,
    origin text,
    check ((changes is null) = (changes_salt is null)),
    check ((origin is null) = (origin_salt is null))
  );
  create unique index audit_details__organization_id__position on audit_details (organization_id, position);

  create table checkpoints (
    organization_id uuid not null,
    position bigint not null,
    hash bytea not null,
    at timestamptz(3) not null,
    key_id text not null,
    signature text not null,
    primary key (organization_id, position)
  );

  create table retention_policies (
    organization_id uuid primary key,
    days integer check (days >= 30)
  );
`;

/** An independent customer shows its provider only what they share. */
const POLICIES = `
  alter table erased enable row level security;
  create policy worker on erased using (app_worker());
  alter table customers enable row level security;
  alter table people enable row level security;
  alter table audit_events enable row level security;
  alter table audit_details enable row level security;
  alter table checkpoints enable row level security;
  alter table retention_policies enable row level security;

  create policy provider_of on customers for select using (
    provider_id = app_organization() and (app_department() is null or department_id = app_department())
  );
  create policy worker on customers using (app_worker());

  create policy own on audit_events for select using (organization_id = app_organization() and app_department() is null);
  create policy of_customers on audit_events for select using (
    exists (
      select from customers c where c.id = organization_id and (
        not c.independent
        or subject_kind in ('customer', 'access-grant', 'site', 'asset', 'job', 'comment', 'attachment', 'video-session')
      )
    )
  );
  -- For people who ask what is stored about themselves, outside of any organization.
  create policy of_oneself on audit_events for select using (
    app_organization() is null and (person_id = app_user() or actor_id = app_user())
  );
  create policy worker on audit_events using (app_worker());

  create policy of_event on audit_details for select using (
    exists (
      select from audit_events e
      where e.organization_id = audit_details.organization_id and e.position = audit_details.position
    )
  );
  create policy worker on audit_details using (app_worker());

  create policy acted on people for select using (exists (select from audit_events e where e.actor_id = user_id));
  create policy worker on people using (app_worker());

  create policy own on checkpoints for select using (organization_id = app_organization() and app_department() is null);
  create policy worker on checkpoints using (app_worker());

  create policy own on retention_policies using (organization_id = app_organization() and app_department() is null);
  create policy worker on retention_policies for select using (app_worker());
`;

/** The role of the service has the name of its schema. */
const APPEND_ONLY = `
  do $$ begin
    execute format('revoke update, delete, truncate on audit_events, audit_details, checkpoints, erased from %I', current_schema());
  end $$;
`;
