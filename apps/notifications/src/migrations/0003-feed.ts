import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Feeds, read marks and notification preferences. */
export class Feed1700000000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table customers (
        id uuid primary key,
        provider_id uuid not null,
        name text not null,
        department_id uuid,
        independent boolean not null default false
      );
      alter table customers enable row level security;
      create policy provider_or_worker on customers using (
        (provider_id = app_organization() and (app_department() is null or department_id = app_department())) or app_worker()
      );

      -- The row of an organisation is held while something is added to its feed: so seq is in the order of the commits, and
      -- a reader that continues after one misses nothing.
      create table feeds (
        organization_id uuid primary key,
        last_seq integer not null,
        last_round integer not null default 0
      );
      alter table feeds enable row level security;
      create policy own_or_worker on feeds using (organization_id = app_organization() or app_worker());

      create table feed_items (
        organization_id uuid not null,
        seq integer not null,
        id uuid not null,
        kind text not null check (kind in ('code', 'asset', 'job', 'video-session', 'notice')),
        event text not null check (event in ('created', 'moved', 'changed', 'commented', 'told')),
        customer_id uuid,
        subject_id uuid,
        -- What it is about: entries of one thread make one line in a mail.
        thread uuid not null,
        title text not null,
        number integer,
        state text,
        body text,
        link text,
        actor_id uuid,
        user_id uuid,
        permission text,
        at timestamptz not null,
        primary key (organization_id, seq)
      );
      create unique index feed_items__id__organization_id on feed_items (id, organization_id);
      create index feed_items__organization_id__thread__seq on feed_items (organization_id, thread, seq);
      create index feed_items__at on feed_items (at);
      alter table feed_items enable row level security;
      create policy told_or_worker on feed_items using (
        app_worker()
        or (
          organization_id = app_organization()
          and (user_id is null or user_id = app_user())
          and (app_department() is null or customer_id is null or customer_id in
            (select c.id from customers c where c.department_id = app_department()))
        )
      );

      -- Everything up to seq is read; feed_item_reads are those further on that were read one by one.
      create table feed_reads (
        user_id uuid not null,
        organization_id uuid not null,
        seq integer not null,
        primary key (user_id, organization_id)
      );
      create table feed_item_reads (
        user_id uuid not null,
        organization_id uuid not null,
        seq integer not null,
        primary key (user_id, organization_id, seq)
      );
      create table notification_preferences (
        user_id uuid not null,
        organization_id uuid not null,
        kind text not null,
        mail boolean not null,
        in_app boolean not null,
        primary key (user_id, organization_id, kind)
      );
    `);
    for (const table of ['feed_reads', 'feed_item_reads', 'notification_preferences']) {
      await runner.query(`
        alter table ${table} enable row level security;
        create policy own_or_worker on ${table} using (
          (user_id = app_user() and organization_id = app_organization()) or app_worker()
        );
      `);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'drop table notification_preferences, feed_item_reads, feed_reads, feed_items, feeds, customers',
    );
  }
}
