import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Mails1700000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table mails (
        id uuid primary key,
        organization_id uuid,
        aggregate_id uuid not null,
        recipient text not null,
        template text not null check (template in ('invitation', 'password-reset')),
        language text not null,
        data jsonb not null,
        sealed_token text,
        message_id text not null,
        expires_at timestamptz not null,
        created_at timestamptz not null,
        status text not null check (status in ('queued', 'sent', 'refused', 'failed', 'superseded')),
        attempts integer not null,
        next_attempt_at timestamptz not null,
        leased_until timestamptz,
        last_error text,
        sent_at timestamptz,
        check ((status = 'queued') = (sealed_token is not null)),
        check ((status = 'sent') = (sent_at is not null))
      );
      create index mails__next_attempt_at__queued on mails (next_attempt_at) where status = 'queued';
      create unique index mails__template__aggregate_id__queued on mails (template, aggregate_id) where status = 'queued';

      alter table mails enable row level security;
      create policy own_or_worker on mails using (organization_id = app_organization() or app_worker());
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table mails');
  }
}
