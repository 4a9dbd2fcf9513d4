import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Tables of what belongs to a customer and is written by its provider. */
const SHARED = ['sites', 'assets', 'video_sessions'];

export class Desk1700000000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table sites (
        id uuid primary key,
        provider_id uuid not null,
        customer_id uuid not null references customers (id),
        name text not null,
        address text,
        created_at timestamptz not null
      );
      create index sites__provider_id__name__id on sites (provider_id, name, id);
      create index sites__customer_id__name__id on sites (customer_id, name, id);

      create table assets (
        id uuid primary key,
        provider_id uuid not null,
        customer_id uuid not null references customers (id),
        site_id uuid references sites (id),
        name text not null,
        type text,
        serial_number text,
        code text,
        state text not null check (state in ('in-operation', 'needs-attention', 'out-of-order', 'retired')),
        created_at timestamptz not null,
        version integer not null
      );
      create unique index assets__provider_id__code on assets (provider_id, code);
      create index assets__provider_id__name__id on assets (provider_id, name, id);
      create index assets__customer_id__name__id on assets (customer_id, name, id);
      create index assets__site_id on assets (site_id);

      alter table jobs
        add column type text not null default 'other',
        add column priority text not null default 'normal',
        add column assignee_id uuid,
        add column asset_id uuid references assets (id),
        add column site_id uuid references sites (id),
        add column reported boolean not null default false,
        add column updated_at timestamptz not null default now(),
        add column closed_at timestamptz;
      update jobs set updated_at = created_at;
      create index jobs__provider_id__updated_at__id on jobs (provider_id, updated_at, id);
      create index jobs__customer_id__updated_at__id on jobs (customer_id, updated_at, id);
      create index jobs__asset_id on jobs (asset_id);
      create index jobs__site_id on jobs (site_id);

      create table job_comments (
        id uuid primary key,
        provider_id uuid not null,
        customer_id uuid not null,
        job_id uuid not null references jobs (id),
        author_id uuid not null,
        text text not null,
        internal boolean not null,
        created_at timestamptz not null
      );
      create index job_comments__job_id__id on job_comments (job_id, id);

      create table video_sessions (
        id uuid primary key,
        provider_id uuid not null,
        customer_id uuid not null references customers (id),
        job_id uuid references jobs (id),
        asset_id uuid references assets (id),
        title text not null,
        state text not null check (state in ('planned', 'running', 'ended')),
        planned_at timestamptz not null,
        started_at timestamptz,
        ended_at timestamptz,
        participants text[] not null,
        join_url text,
        summary text,
        created_at timestamptz not null,
        version integer not null
      );
      create index video_sessions__provider_id__id on video_sessions (provider_id, id);
      create index video_sessions__customer_id__id on video_sessions (customer_id, id);

      create table templates (
        id uuid primary key,
        provider_id uuid not null,
        name text not null,
        job_type text not null,
        items text[] not null,
        created_at timestamptz not null
      );
      create index templates__provider_id__name__id on templates (provider_id, name, id);

      -- The figures of a dashboard, changed with what they count: of each provider, and of each customer.
      create table dashboard_counters (
        owner_id uuid not null,
        provider_id uuid not null,
        measure text not null,
        month text not null,
        key text not null,
        count bigint not null,
        primary key (owner_id, provider_id, measure, month, key)
      );
      insert into dashboard_counters (owner_id, provider_id, measure, month, key, count)
        select owner, provider_id, measure, month, key, count(*) from (
          select provider_id, id, state, created_at, unnest(array[provider_id, customer_id]) as owner from jobs
        ) j
        cross join lateral (values
          ('jobs-by-state', '', j.state),
          ('jobs-created', to_char(j.created_at at time zone 'UTC', 'YYYY-MM'), ''),
          ('open-jobs-by-site', '', '')
        ) as m (measure, month, key)
        where not (measure = 'open-jobs-by-site' and j.state = 'closed')
        group by owner, provider_id, measure, month, key;

      alter table sites enable row level security;
      alter table assets enable row level security;
      alter table job_comments enable row level security;
      alter table video_sessions enable row level security;
      alter table templates enable row level security;
      alter table dashboard_counters enable row level security;

      create policy provider_of on job_comments using (
        provider_id = app_organization()
        and (app_department() is null or customer_id in (select c.id from customers c where c.department_id = app_department()))
      );
      create policy own on job_comments for select using (customer_id = app_organization() and not internal);
      create policy own_word on job_comments for insert with check (
        customer_id = app_organization() and not internal
        and exists (
          select from jobs j
          where j.id = job_id and j.customer_id = job_comments.customer_id and j.provider_id = job_comments.provider_id
        )
      );
      create policy own on templates using (provider_id = app_organization());
      -- What a user limited to a department does changes the provider's total; the dashboard shows them their customers' only.
      create policy provider_of on dashboard_counters using (
        provider_id = app_organization()
        and (
          app_department() is null or owner_id = provider_id
          or owner_id in (select c.id from customers c where c.department_id = app_department())
        )
      );
      create policy own on dashboard_counters for select using (owner_id = app_organization());
    `);
    for (const table of SHARED) {
      await runner.query(`
        create policy provider_of on ${table} using (
          provider_id = app_organization()
          and (app_department() is null or customer_id in (select c.id from customers c where c.department_id = app_department()))
        );
        create policy own on ${table} for select using (customer_id = app_organization());
      `);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table dashboard_counters, templates, video_sessions, job_comments;
      alter table jobs drop column type, drop column priority, drop column assignee_id, drop column asset_id,
        drop column site_id, drop column reported, drop column updated_at, drop column closed_at;
      drop table assets, sites;
    `);
  }
}
