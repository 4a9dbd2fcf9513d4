import type { MigrationInterface, QueryRunner } from 'typeorm';

export class OrganizationsAndAccess1700000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table providers (
        id uuid primary key,
        name text not null,
        modules text[] not null,
        email_domains text[] not null,
        username_suffix text,
        support_contact text,
        created_at timestamptz not null,
        version integer not null
      );
      create index providers__name__id on providers (name, id);

      create table customers (
        id uuid primary key,
        provider_id uuid not null references providers (id),
        name text not null,
        kind text not null check (kind in ('corporate', 'individual')),
        email text,
        department_id uuid,
        independent_at timestamptz,
        created_at timestamptz not null,
        version integer not null
      );
      create index customers__provider_id__name__id on customers (provider_id, name, id);

      create table access_grants (
        customer_id uuid primary key references customers (id),
        provider_id uuid not null references providers (id),
        status text not null check (status in ('pending', 'accepted', 'disabled')),
        areas text[] not null,
        activation_role text not null,
        pending_since timestamptz,
        accepted_at timestamptz,
        disabled_at timestamptz,
        epoch integer not null,
        ended_epoch integer not null,
        version integer not null
      );
      create index access_grants__provider_id__status on access_grants (provider_id, status);

      create table access_changes (
        id uuid primary key,
        customer_id uuid not null references customers (id),
        provider_id uuid not null references providers (id),
        at timestamptz not null,
        actor_id uuid,
        from_status text not null,
        to_status text not null,
        areas text[] not null
      );
      create index access_changes__customer_id__id on access_changes (customer_id, id);

      create table memberships (
        id uuid primary key,
        organization_id uuid not null,
        user_id uuid not null,
        roles text[] not null,
        epoch integer not null,
        created_at timestamptz not null
      );
      create unique index memberships__organization_id__user_id on memberships (organization_id, user_id);
      create index memberships__user_id on memberships (user_id);

      create table terms_versions (
        provider_id uuid not null references providers (id),
        version integer not null,
        title text not null,
        body text not null,
        published_at timestamptz not null,
        published_by uuid,
        primary key (provider_id, version)
      );

      create table terms_acceptances (
        user_id uuid not null,
        provider_id uuid not null,
        version integer not null,
        organization_id uuid not null,
        accepted_at timestamptz not null,
        primary key (user_id, provider_id, version),
        foreign key (provider_id, version) references terms_versions (provider_id, version)
      );

      alter table providers enable row level security;
      alter table customers enable row level security;
      alter table access_grants enable row level security;
      alter table access_changes enable row level security;
      alter table memberships enable row level security;
      alter table terms_versions enable row level security;
      alter table terms_acceptances enable row level security;

      -- Read-only access: a customer sees its provider and the terms, and can change neither.
      create policy own on providers using (id = app_organization() or app_platform());
      create policy served_by on providers for select using (
        id in (select c.provider_id from customers c where c.id = app_organization())
      );
      create policy provider_of on customers using (provider_id = app_organization());
      create policy own on customers for select using (id = app_organization());
      create policy both_sides on access_grants using (customer_id = app_organization() or provider_id = app_organization());
      create policy both_sides on access_changes using (customer_id = app_organization() or provider_id = app_organization());
      create policy own_or_customers on memberships using (
        organization_id = app_organization()
        or organization_id in (select c.id from customers c where c.provider_id = app_organization())
      );
      create policy of_oneself on memberships for select using (user_id = app_user());
      create policy own on terms_versions using (provider_id = app_organization());
      create policy served_by on terms_versions for select using (
        provider_id in (select c.provider_id from customers c where c.id = app_organization())
      );
      create policy of_oneself on terms_acceptances using (user_id = app_user());
      create policy own_or_customers on terms_acceptances for select using (
        organization_id = app_organization() or provider_id = app_organization()
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'drop table terms_acceptances, terms_versions, memberships, access_changes, access_grants, customers, providers',
    );
  }
}
