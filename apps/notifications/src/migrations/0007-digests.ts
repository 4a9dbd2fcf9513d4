import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Digests, and mails without an access token. */
export class Digests1700000000007 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- The changes of one thing within a minute. It is open until it is given a round.
      create table pending_digests (
        organization_id uuid not null,
        thread uuid not null,
        first_seq integer not null,
        last_seq integer,
        due_at timestamptz not null,
        round integer,
        primary key (organization_id, thread, first_seq),
        check ((round is null) = (last_seq is null))
      );
      create unique index pending_digests__organization_id__thread__open on pending_digests (organization_id, thread) where round is null;
      create index pending_digests__due_at__open on pending_digests (due_at) where round is null;
      create index pending_digests__organization_id__round on pending_digests (organization_id, round);
      alter table pending_digests enable row level security;
      create policy worker on pending_digests using (app_worker());

      alter table mails drop constraint mails_template_check;
      alter table mails add constraint mails_template_check
        check (template in ('invitation', 'password-reset', 'password-changed', 'news'));
      alter table mails drop constraint mails_check;
      alter table mails add constraint mails_sealed_token_check
        check (status = 'queued' or sealed_token is null);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table pending_digests;
      delete from mails where template in ('password-changed', 'news');
      alter table mails drop constraint mails_sealed_token_check;
      alter table mails add constraint mails_check check ((status = 'queued') = (sealed_token is not null));
      alter table mails drop constraint mails_template_check;
      alter table mails add constraint mails_template_check check (template in ('invitation', 'password-reset'));
    `);
  }
}
