import type { MigrationInterface, QueryRunner } from 'typeorm';

export class People1700000000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    await runner.query(MEMBERSHIPS);
    await runner.query(POLICIES);
    await runner.query(TELL_OF_PROVIDERS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop policy own_or_customers on terms_acceptances;
      create policy own_or_customers on terms_acceptances for select using (
        organization_id = app_organization() or provider_id = app_organization()
      );
      drop policy own on memberships;
      drop policy of_customers on memberships;
      drop policy both_sides on access_changes;
      drop policy both_sides on access_grants;
      drop policy provider_of on customers;
      create policy provider_of on customers using (provider_id = app_organization());
      create policy both_sides on access_grants using (customer_id = app_organization() or provider_id = app_organization());
      create policy both_sides on access_changes using (customer_id = app_organization() or provider_id = app_organization());
      create policy own_or_customers on memberships using (
        organization_id = app_organization()
        or organization_id in (select c.id from customers c where c.provider_id = app_organization())
      );
      alter table customers drop constraint customers__department_id;
      alter table memberships
        drop column email, drop column email_key, drop column first_name, drop column last_name, drop column last_sign_in_at,
        drop column capability, drop column department_id, drop column invitation_id, drop column version;
      drop table email_blocks, contacts, roles, departments;
    `);
  }
}

const TABLES = `
  create table departments (
    id uuid primary key,
    organization_id uuid not null references providers (id),
    name text not null,
    name_key text not null,
    created_at timestamptz not null,
    version integer not null,
    unique (organization_id, id)
  );
  create unique index departments__organization_id__name_key on departments (organization_id, name_key);

  create table roles (
    id uuid primary key,
    organization_id uuid not null,
    name text not null,
    name_key text not null,
    permissions text[] not null,
    created_at timestamptz not null,
    version integer not null
  );
  create unique index roles__organization_id__name_key on roles (organization_id, name_key);

  -- The keeper of an address book is not always the contact's organization: providers also keep contacts of their customers.
  create table contacts (
    id uuid primary key,
    owner_organization_id uuid not null,
    organization_id uuid not null,
    department_id uuid,
    first_name text not null,
    last_name text not null,
    email text not null,
    email_key text not null,
    phone text,
    language text not null,
    contact_only boolean not null,
    created_at timestamptz not null,
    created_by uuid not null,
    enabled_at timestamptz,
    enabled_by uuid,
    version integer not null,
    foreign key (owner_organization_id, department_id) references departments (organization_id, id),
    check (department_id is null or organization_id = owner_organization_id)
  );
  create unique index contacts__owner_organization_id__organization_id__email_key on contacts (owner_organization_id, organization_id, email_key);
  create index contacts__owner_organization_id__organization_id__name on contacts (owner_organization_id, organization_id, last_name, first_name, id);
  create index contacts__department_id on contacts (department_id) where department_id is not null;

  -- Addresses that mail servers reject, as reported by notifications. Not tenant data.
  create table email_blocks (
    email_key text primary key,
    noted_at timestamptz not null default now()
  );
`;

const MEMBERSHIPS = `
  -- Departments could not be created so far, so any id in here is dangling.
  update customers set department_id = null where department_id is not null;
  alter table customers add constraint customers__department_id
    foreign key (provider_id, department_id) references departments (organization_id, id);
  create index customers__department_id on customers (department_id) where department_id is not null;

  -- Existing memberships get their names when identity publishes the accounts.
  alter table memberships
    add column email text not null default '',
    add column email_key text not null default '',
    add column first_name text not null default '',
    add column last_name text not null default '',
    add column last_sign_in_at timestamptz,
    add column capability text not null default 'none' check (capability in ('none', 'quotes', 'orders')),
    add column department_id uuid,
    add column invitation_id uuid,
    add column version integer not null default 1,
    add constraint memberships__department_id
      foreign key (organization_id, department_id) references departments (organization_id, id);
  alter table memberships
    alter column email drop default, alter column email_key drop default,
    alter column first_name drop default, alter column last_name drop default,
    alter column capability drop default, alter column version drop default;
  create index memberships__organization_id__name on memberships (organization_id, last_name, first_name, id);
  create index memberships__organization_id__email_key on memberships (organization_id, email_key);
  create index memberships__department_id on memberships (department_id) where department_id is not null;
`;

/** Department administrators see what belongs to their department, and their own membership. */
const POLICIES = `
  alter table departments enable row level security;
  alter table roles enable row level security;
  alter table contacts enable row level security;

  create policy own on departments using (
    organization_id = app_organization() and (app_department() is null or id = app_department())
  );

  drop policy provider_of on customers;
  create policy provider_of on customers using (
    provider_id = app_organization() and (app_department() is null or department_id = app_department())
  );

  -- Subqueries on customers below are subject to this policy too.
  drop policy both_sides on access_grants;
  create policy both_sides on access_grants using (
    customer_id = app_organization()
    or provider_id = app_organization() and (app_department() is null or customer_id in (select c.id from customers c))
  );
  drop policy both_sides on access_changes;
  create policy both_sides on access_changes using (
    customer_id = app_organization()
    or provider_id = app_organization() and (app_department() is null or customer_id in (select c.id from customers c))
  );

  -- Members and roles of an independent customer are hidden from its former provider.
  drop policy own_or_customers on memberships;
  create policy own on memberships using (
    organization_id = app_organization()
    and (app_department() is null or department_id = app_department() or user_id = app_user())
  );
  create policy of_customers on memberships using (
    organization_id in (
      select c.id from customers c where c.provider_id = app_organization() and c.independent_at is null
    )
  );
  drop policy own_or_customers on terms_acceptances;
  create policy own_or_customers on terms_acceptances for select using (
    app_department() is null and (organization_id = app_organization() or provider_id = app_organization())
  );
  create policy own on roles using (organization_id = app_organization());
  create policy of_customers on roles for select using (
    organization_id in (
      select c.id from customers c where c.provider_id = app_organization() and c.independent_at is null
    )
  );

  create policy keeper_of on contacts using (
    owner_organization_id = app_organization()
    and (
      organization_id = owner_organization_id and (app_department() is null or department_id = app_department())
      or organization_id in (select c.id from customers c where c.provider_id = app_organization())
    )
  );
`;

/** Republishes existing providers for services that now keep a copy. */
const TELL_OF_PROVIDERS = `
  insert into outbox (id, subject, aggregate_id, event)
  select event_id, 'evt.tenant-access.provider-changed.v1', id, jsonb_build_object(
    'specversion', '1.0',
    'id', event_id,
    'source', '/gatehouse/tenant-access',
    'type', 'gatehouse.tenant-access.provider-changed.v1',
    'subject', id,
    'time', to_char(now() at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    'datacontenttype', 'application/json',
    'sequence', version,
    'organizationid', id,
    'actorid', null,
    'data', jsonb_build_object(
      'providerId', id, 'name', name, 'modules', to_jsonb(modules), 'usernameSuffix', username_suffix
    )
  )
  from (select gen_random_uuid() as event_id, * from providers) p
`;
