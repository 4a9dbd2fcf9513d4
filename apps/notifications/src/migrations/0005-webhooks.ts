import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Webhooks1700000000005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table webhooks (
        id uuid primary key,
        provider_id uuid not null,
        url text not null,
        events text[] not null,
        sealed_secret text not null,
        status text not null check (status in ('active', 'disabled')),
        disabled_reason text,
        last_success_at timestamptz,
        created_at timestamptz not null,
        created_by uuid not null
      );
      create index webhooks__provider_id__id on webhooks (provider_id, id);

      create table webhook_deliveries (
        id uuid primary key,
        webhook_id uuid not null references webhooks (id) on delete cascade,
        provider_id uuid not null,
        type text not null,
        body text not null,
        status text not null check (status in ('queued', 'delivered', 'failed')),
        attempts integer not null default 0,
        created_at timestamptz not null,
        next_attempt_at timestamptz,
        leased_until timestamptz,
        last_attempt_at timestamptz,
        last_status integer,
        last_error text,
        check ((status = 'queued') = (next_attempt_at is not null))
      );
      create index webhook_deliveries__webhook_id__id on webhook_deliveries (webhook_id, id);
      create index webhook_deliveries__webhook_id__next_attempt_at__queued
        on webhook_deliveries (webhook_id, next_attempt_at) where status = 'queued';
      create index webhook_deliveries__created_at on webhook_deliveries (created_at);

      alter table webhooks enable row level security;
      alter table webhook_deliveries enable row level security;
      -- A webhook receives events of every customer, so users limited to a department must not see it.
      create policy provider_or_worker on webhooks using (
        app_worker() or (provider_id = app_organization() and app_department() is null)
      );
      create policy provider_or_worker on webhook_deliveries using (
        app_worker() or (provider_id = app_organization() and app_department() is null)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table webhook_deliveries, webhooks');
  }
}
