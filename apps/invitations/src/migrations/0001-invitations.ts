import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Invitations1700000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table invitations (
        id uuid primary key,
        organization_id uuid not null,
        organization_name text not null,
        provider_id uuid,
        purpose text not null check (purpose in ('activation', 'membership')),
        email text not null,
        email_key text not null,
        first_name text,
        last_name text,
        language text not null,
        roles text[] not null,
        platform_role text not null,
        external_id text,
        status text not null check (status in ('draft', 'sent', 'accepted', 'revoked')),
        created_at timestamptz not null,
        sent_at timestamptz,
        expires_at timestamptz,
        accepted_at timestamptz,
        accepted_by uuid,
        access_epoch integer not null,
        renewed_at timestamptz,
        version integer not null,
        claim_id uuid,
        claimed_until timestamptz
      );
      create unique index invitations__organization_id__email_key__open
        on invitations (organization_id, email_key) where status in ('draft', 'sent');
      create unique index invitations__organization_id__open_activation
        on invitations (organization_id) where purpose = 'activation' and status in ('draft', 'sent');

      create table invitation_links (
        hash bytea primary key,
        invitation_id uuid not null references invitations (id),
        issued_at timestamptz not null default now(),
        superseded_at timestamptz
      );
      create unique index invitation_links__invitation_id__newest
        on invitation_links (invitation_id) where superseded_at is null;

      alter table invitations enable row level security;
      alter table invitation_links enable row level security;

      create policy brought on invitation_links using (
        hash = app_token()
        or invitation_id in (
          select i.id from invitations i
          where i.organization_id = app_organization() or i.provider_id = app_organization()
        )
      );
      create function app_brought_invitation() returns uuid stable security definer
        language sql set search_path from current as
        $$ select invitation_id from invitation_links where hash = app_token() $$;
      create policy own_or_offered_or_brought on invitations using (
        organization_id = app_organization() or provider_id = app_organization() or id = app_brought_invitation()
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'drop table invitation_links, invitations cascade; drop function app_brought_invitation',
    );
  }
}
