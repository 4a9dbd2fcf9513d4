import type { MigrationInterface, QueryRunner } from 'typeorm';

const COLUMNS = `
  membership_id uuid, organization_id uuid, roles text[], membership_department_id uuid, membership_epoch integer,
  kind text, name text, provider_id uuid, provider_modules text[], username_suffix text, department_id uuid,
  access_grant json, terms_version integer, accepted_version integer`;

const SELECTED = `
  m.id, m.organization_id, m.roles, m.department_id, m.epoch,
  case when p.id is not null then 'provider' when c.id is not null then 'customer' else 'platform' end,
  coalesce(p.name, c.name, 'Gatehouse'),
  portal.id, portal.modules, portal.username_suffix, case when p.id is null then c.department_id end,
  case when g.customer_id is not null then
    json_build_object('status', g.status, 'areas', g.areas, 'epoch', g.epoch, 'endedEpoch', g.ended_epoch)
  end,
  (select max(t.version) from terms_versions t where t.provider_id = portal.id),
  (select max(a.version) from terms_acceptances a where a.user_id = m.user_id and a.provider_id = portal.id)`;

/** A function cannot be given another column. Statements of an older release name those that they read. */
const admissions = (columns: string, selected: string): string => `
  drop function app_admissions;
  create function app_admissions() returns table (${columns})
  stable security definer language sql set search_path from current as $$
    select ${selected}
    from memberships m
    left join providers p on p.id = m.organization_id
    left join customers c on c.id = m.organization_id
    left join providers portal on portal.id = coalesce(p.id, c.provider_id)
    left join access_grants g on g.customer_id = m.organization_id
    where m.user_id = app_user()
      and (portal.id is not null or m.organization_id = '00000000-0000-7000-8000-000000000001')
    order by m.created_at, m.id
  $$;`;

/** Admission tells the external id of a customer; one that became independent is no customer any more. */
export class ExternalIdsOnAdmission1700000000035 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const externalId = 'case when p.id is null then c.external_id end';
    await runner.query(admissions(`${COLUMNS}, external_id text`, `${SELECTED}, ${externalId}`));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(admissions(COLUMNS, SELECTED));
  }
}
