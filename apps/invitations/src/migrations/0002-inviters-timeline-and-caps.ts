import type { MigrationInterface, QueryRunner } from 'typeorm';

export class InvitersTimelineAndCaps1700000000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table invitations
        add column role_names text[],
        add column inviter_id uuid,
        add column inviter_organization_id uuid,
        add column contact_id uuid,
        add column warnings text[] not null default '{}',
        add column held_back_by uuid,
        add check ((inviter_id is null) = (inviter_organization_id is null));
      -- Until now there were built-in roles only, whose names are what is kept of them.
      update invitations set role_names = roles;
      alter table invitations alter column role_names set not null;

      create index invitations__organization_id__id on invitations (organization_id, id desc);
      create index invitations__email_key on invitations (email_key);
      create index invitations__held_back_by__id on invitations (held_back_by, id) where held_back_by is not null;

      -- As before, but what a token brings is asked once a query instead of once a row.
      drop policy own_or_offered_or_brought on invitations;
      create policy own_or_offered_or_brought on invitations using (
        organization_id = (select app_organization()) or provider_id = (select app_organization())
        or id = (select app_brought_invitation())
      );
      -- The job that sends what a cap held back finds its organization, and continues in that organization's scope.
      create policy held_back on invitations for select using (app_worker() and held_back_by is not null);
      -- The organization has no users yet who could resend these, so removing a block by support does.
      create policy rests_on_nobody on invitations for select using (
        email_key = app_email() and inviter_id is null and purpose = 'membership'
      );

      alter table invitation_links add column opened_at timestamptz;
      -- As before, but by looking the one invitation up instead of listing all of them.
      drop policy brought on invitation_links;
      create policy brought on invitation_links using (
        hash = app_token() or exists (
          select from invitations i where i.id = invitation_id
            and (i.organization_id = app_organization() or i.provider_id = app_organization())
        )
      );

      create table invitation_events (
        position bigint generated always as identity primary key,
        invitation_id uuid not null references invitations (id),
        at timestamptz not null default now(),
        event text not null check (event in (
          'created', 'sent', 'delivered', 'refused', 'given-up', 'opened', 'expired', 'renewed', 'accepted', 'revoked'
        )),
        actor_id uuid,
        words text
      );
      create index invitation_events__invitation_id__position on invitation_events (invitation_id, position);
      insert into invitation_events (invitation_id, at, event) select id, created_at, 'created' from invitations;
      insert into invitation_events (invitation_id, at, event) select id, sent_at, 'sent' from invitations where sent_at is not null;
      insert into invitation_events (invitation_id, at, event, actor_id)
        select id, accepted_at, 'accepted', accepted_by from invitations where accepted_at is not null;

      alter table invitation_events enable row level security;
      create policy of_invitation on invitation_events using (
        invitation_id = (select app_brought_invitation()) or exists (
          select from invitations i where i.id = invitation_id
            and (i.organization_id = app_organization() or i.provider_id = app_organization())
        )
      );
      -- What the mailer tells of a mail names the invitation, and not whose it is.
      create policy told_by_mailer on invitation_events for insert with check (app_worker());

      create table invitation_send_log (
        id bigint generated always as identity primary key,
        organization_id uuid not null,
        inviter_id uuid,
        email_key text not null,
        sent_at timestamptz not null default now()
      );
      create index invitation_send_log__organization_id__sent_at on invitation_send_log (organization_id, sent_at) include (inviter_id, email_key);
      alter table invitation_send_log enable row level security;
      create policy own on invitation_send_log using (organization_id = app_organization());

      create table email_blocks (
        email_key text primary key,
        blocked_at timestamptz not null default now()
      );
      alter table email_blocks enable row level security;
      create policy of_address on email_blocks using (email_key = app_email());
      create policy of_invited on email_blocks for select using (
        exists (select from invitations i where i.email_key = email_blocks.email_key)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table email_blocks, invitation_send_log, invitation_events;
      alter table invitation_links drop column opened_at;
      drop policy rests_on_nobody on invitations;
      drop policy held_back on invitations;
      drop index invitations__email_key, invitations__organization_id__id;
      alter table invitations drop column role_names, drop column inviter_id, drop column inviter_organization_id,
        drop column contact_id, drop column warnings, drop column held_back_by;
    `);
  }
}
