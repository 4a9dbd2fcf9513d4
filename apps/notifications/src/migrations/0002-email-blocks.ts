import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Blocked addresses, reports of mail providers, withdrawn invitations, and the hourly limit per address. */
export class EmailBlocks1700000000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table mails add column recipient_key text;
      update mails set recipient_key = lower(recipient);
      alter table mails alter column recipient_key set not null;
      create index mails__recipient_key__sent_at on mails (recipient_key, sent_at);
      create index mails__recipient_key__queued on mails (recipient_key) where status = 'queued';
      alter table mails drop constraint mails_status_check;
      alter table mails add constraint mails_status_check
        check (status in ('queued', 'sent', 'refused', 'failed', 'superseded', 'withdrawn'));

      create table withdrawn_invitations (
        invitation_id uuid primary key,
        organization_id uuid not null
      );
      alter table withdrawn_invitations enable row level security;
      create policy own_or_worker on withdrawn_invitations using (organization_id = app_organization() or app_worker());

      create table email_blocks (
        id uuid primary key,
        email text not null,
        email_key text not null,
        words text not null,
        blocked_at timestamptz not null,
        removed_at timestamptz,
        removed_by uuid,
        version integer not null
      );
      create unique index email_blocks__email_key on email_blocks (email_key);
      create index email_blocks__email_key__blocked on email_blocks (email_key) where removed_at is null;
      alter table email_blocks enable row level security;
      create policy support_or_worker on email_blocks using (app_platform() or app_worker());

      create table mail_events (
        id text primary key,
        received_at timestamptz not null default now()
      );
      create index mail_events__received_at on mail_events (received_at);
      alter table mail_events enable row level security;
      create policy worker on mail_events using (app_worker());
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table mail_events, email_blocks, withdrawn_invitations;
      update mails set status = 'superseded' where status = 'withdrawn';
      alter table mails drop constraint mails_status_check;
      alter table mails add constraint mails_status_check
        check (status in ('queued', 'sent', 'refused', 'failed', 'superseded'));
      alter table mails drop column recipient_key;
    `);
  }
}
