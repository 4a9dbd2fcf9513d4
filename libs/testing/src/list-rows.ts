import type { Client } from 'pg';

/** How many rows there are of what is most, of other long lists, and of those that stay short. */
export interface ListSizes {
  many: number;
  others: number;
  few: number;
}

const STATES = `case when n <= 100 then 'new' when n % 1000 = 0 then 'planned' when n % 10 = 0 then 'resolved' else 'closed' end`;
const TYPES = `case when n <= 100 then 'inspection' when n % 500 = 0 then 'installation' when n % 3 = 0 then 'repair' else 'other' end`;
const PRIORITIES = `case when n <= 100 then 'high' when n % 700 = 0 then 'low' else 'normal' end`;

/** Ids ascend with time, as the product's do. */
const ID = `(lpad(to_hex((extract(epoch from now()) * 1000)::bigint - $3::bigint + n), 12, '0') || '7000a0' || substr(md5($1::text || n), 19))::uuid`;

/**
 * Fills the tables behind the lists. The rare values of each filter are at the end of the list, where scanning it in order is slowest,
 * and some values have no row. The provider is $1, the measured customer $2, the number of rows $3.
 */
const ROWS: readonly (readonly [schema: string, rows: keyof ListSizes, sql: string])[] = [
  [
    'tenant_access',
    'many',
    `insert into customers (id, provider_id, name, kind, email, access, created_at, version)
     select ${ID}, $1, 'Customer ' || lpad(n::text, 7, '0') || ' '
         || (array['Clinic', 'Harbour', 'School', 'Museum', 'Hôtel', 'Zürich', 'Werk'])[1 + n % 7]
         || case when n % 10000 = 0 then ' Rare' when n % 400 = 1 then ' Seldom' else '' end,
       'corporate', case when n % 2 = 0 then 'c' || n || '@customers.example' else 'office@c' || n || '.example' end,
       case when n % 1000 = 0 then 'off' when n > $3 - 100 then 'pending' else 'accepted' end, now(), 1
     from generate_series(1, $3) n where $2 is not null`,
  ],
  [
    'tenant_access',
    'many',
    `insert into access_grants (customer_id, provider_id, status, areas, activation_role, epoch, ended_epoch, version)
     select c.id, $1, case when n > $3 - 100 then 'pending' else 'accepted' end, '{jobs}', 'administrator', 1, 0, 1
     from (select id, row_number() over (order by name) as n from customers where provider_id = $1 and id <> $2) c where n % 1000 <> 0`,
  ],
  [
    'tenant_access',
    'others',
    `insert into memberships (id, organization_id, user_id, roles, epoch, created_at, email, email_key, first_name, last_name, capability, version)
     select ${ID}, $1, gen_random_uuid(), '{agent}', 1, now(), 'p' || n || '@people.example', 'p' || n || '@people.example',
       'Kim', 'Person ' || lpad(n::text, 7, '0') || case when n % 10000 = 0 then ' Rare' when n % 400 = 1 then ' Seldom' else '' end, 'none', 1
     from generate_series(1, $3) n where $2 is not null`,
  ],
  [
    'tenant_access',
    'others',
    `insert into contacts (id, owner_organization_id, organization_id, first_name, last_name, email, email_key, language, contact_only,
       created_at, created_by, version)
     select gen_random_uuid(), $1, owner, 'Kim', 'Person ' || lpad(n::text, 7, '0')
       || case when n % 10000 = 0 then ' Rare' when n % 400 = 1 then ' Seldom' else '' end,
       'p' || n || '@people.example', 'p' || n || '@people.example', 'en', true, now(), $1, 1
     from generate_series(1, $3) n, unnest(array[$1, $2]) owner`,
  ],
  [
    'tenant_access',
    'others',
    `insert into access_changes (id, customer_id, provider_id, at, from_status, to_status, areas)
     select ${ID}, $2, $1, now(), 'off', 'pending', '{}' from generate_series(1, $3) n`,
  ],
  [
    'tenant_access',
    'others',
    `with terms as (
       insert into terms_versions (provider_id, version, title, body, published_at) values ($1, 1, 'T', 'B', now()) on conflict do nothing
     )
     insert into terms_acceptances (user_id, provider_id, version, organization_id, accepted_at)
     select m.user_id, $1, 1, $1, date_trunc('milliseconds', now()) from memberships m
     where m.organization_id = $1 and $2 is not null and $3 > 0 on conflict do nothing`,
  ],
  [
    'tenant_access',
    'few',
    `insert into departments (id, organization_id, name, name_key, created_at, version)
     select gen_random_uuid(), $1, 'Department ' || n, 'department ' || n, now(), 1
     from generate_series(1, $3) n where $2 is not null`,
  ],
  [
    'tenant_access',
    'few',
    `insert into roles (id, organization_id, name, name_key, permissions, created_at, version)
     select gen_random_uuid(), $1, 'Role ' || n, 'role ' || n, '{}', now(), 1
     from generate_series(1, $3) n where $2 is not null`,
  ],
  [
    'tenant_access',
    'few',
    `insert into service_accounts (id, organization_id, name, roles, epoch, created_at, version)
     select gen_random_uuid(), owner, 'Account ' || n, '{}', 1, now(), 1
     from generate_series(1, $3) n, unnest(array[$1, $2]) owner`,
  ],
  [
    'tenant_access',
    'few',
    `insert into providers (id, name, modules, email_domains, time_zone, created_at, version)
     select gen_random_uuid(), 'Provider ' || n, '{}', '{}', 'UTC', now(), 1
     from generate_series(1, $3) n where $1 is not null and $2 is not null`,
  ],
  [
    'invitations',
    'others',
    `insert into invitations (id, organization_id, organization_name, provider_id, purpose, email, email_key, first_name, last_name,
       language, roles, role_names, platform_role, status, created_at, sent_at, expires_at, accepted_at, access_epoch, version)
     select (lpad(to_hex((extract(epoch from now()) * 1000)::bigint - $3::bigint + n), 12, '0') || '7000a0' || substr(md5(owner::text || n), 19))::uuid,
       owner, 'Bench', $1, 'membership', 'p' || n || '@people.example', 'p' || n || '@people.example', 'Kim',
       'Person ' || lpad(n::text, 7, '0') || case when n % 10000 = 0 then ' Rare' when n % 400 = 1 then ' Seldom' else '' end,
       'en', '{}', '{}', 'platform-user', case when n <= 100 then 'sent' else 'accepted' end, now(), now(),
       now() + case when n <= 50 then interval '-1 day' else interval '1 day' end, now(), 0, 1
     from generate_series(1, $3) n, unnest(array[$1, $2]) owner`,
  ],
  [
    'service_desk',
    'others',
    `insert into sites (id, provider_id, customer_id, name, created_at)
     select ${ID}, $1, $2, 'Site ' || lpad(n::text, 7, '0')
       || case when n % 10000 = 0 then ' Rare' when n % 400 = 1 then ' Seldom' else '' end, now()
     from generate_series(1, $3) n`,
  ],
  [
    'service_desk',
    'others',
    `insert into assets (id, provider_id, customer_id, site_id, name, code, state, created_at, version)
     select s.id, $1, $2, s.id, 'Asset ' || lpad(n::text, 7, '0')
       || case when n % 10000 = 0 then ' Rare' when n % 400 = 1 then ' Seldom' else '' end, 'CODE-' || n,
       case when n > $3 - 100 then 'out-of-order' when n % 2 = 0 then 'in-operation' else 'needs-attention' end, now(), 1
     from (select id, row_number() over (order by name) as n from sites where customer_id = $2) s where $3 > 0`,
  ],
  [
    'service_desk',
    'many',
    `insert into jobs (id, provider_id, customer_id, number, title, description, state, type, priority, assignee_id, asset_id, site_id,
       created_at, updated_at, version)
     select ${ID}, $1, $2, 1000 + n, 'Job ' || lpad(n::text, 7, '0')
       || case when n % 10000 = 0 then ' Rare' when n % 400 = 1 then ' Seldom' else '' end,
       'D', ${STATES}, ${TYPES}, ${PRIORITIES}, case when n <= 100 then $2 end, case when n <= 1000 then assets[1] end,
       case when n <= 1000 then assets[1] end,
       date_trunc('milliseconds', now()) - make_interval(secs => $3 - n), date_trunc('milliseconds', now()) - make_interval(secs => $3 - n), 1
     from generate_series(1, $3) n, (select array[id] as assets from assets where customer_id = $2 order by name limit 1) a`,
  ],
  [
    'service_desk',
    'others',
    `insert into video_sessions (id, provider_id, customer_id, job_id, title, state, planned_at, participants, created_at, version)
     select ${ID}, $1, $2, case when n <= 100 then (select id from jobs where customer_id = $2 order by id limit 1) end,
       'Session ' || lpad(n::text, 7, '0') || case when n % 10000 = 0 then ' Rare' when n % 400 = 1 then ' Seldom' else '' end,
       case when n <= 100 then 'running' else 'ended' end, now(), '{}', now(), 1
     from generate_series(1, $3) n`,
  ],
  [
    'service_desk',
    'few',
    `insert into templates (id, provider_id, name, job_type, items, created_at)
     select gen_random_uuid(), $1, 'Template ' || lpad(n::text, 7, '0'), case when n > $3 - 100 then 'inspection' else 'other' end, '{}', now()
     from generate_series(1, $3) n where $2 is not null`,
  ],
  [
    'service_desk',
    'few',
    `insert into job_comments (id, provider_id, customer_id, job_id, author_id, text, internal, created_at)
     select ${ID}, $1, $2, (select id from jobs where customer_id = $2 order by id limit 1), $2, 'T', n > 100, now()
     from generate_series(1, $3) n`,
  ],
];

/**
 * Fills the lists of a provider and one of its customers.
 * @param client of a superuser
 * @param schemas of the services whose tables are there
 */
export async function fillLists(
  client: Client,
  { providerId, customerId }: { providerId: string; customerId: string },
  { schemas, sizes }: { schemas: readonly string[]; sizes: ListSizes },
): Promise<void> {
  // Otherwise audit would process what is filled in.
  await client.query('set session_replication_role to replica');
  for (const [schema, size, sql] of ROWS.filter(([schema]) => schemas.includes(schema))) {
    await client.query(`set search_path to ${schema}`);
    const typed = sql.replaceAll(/\$[12]/g, '$&::uuid').replaceAll(/\$3/g, '$&::int');
    await client.query(typed, [providerId, customerId, sizes[size]]);
  }
  await client.query('reset session_replication_role');
  await client.query('vacuum analyze');
}
