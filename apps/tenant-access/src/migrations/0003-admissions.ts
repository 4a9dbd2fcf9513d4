import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Loads everything that admission depends on in one statement, since every sign-in and refresh waits for it. The function bypasses
 * row-level security, so it only returns rows of the user in whose scope it is called.
 */
export class Admissions1700000000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function app_admissions() returns table (
        membership_id uuid, organization_id uuid, roles text[], membership_department_id uuid, membership_epoch integer,
        kind text, name text, provider_id uuid, provider_modules text[], username_suffix text, department_id uuid,
        access_grant json, terms_version integer, accepted_version integer
      )
      stable security definer language sql set search_path from current as $$
        select m.id, m.organization_id, m.roles, m.department_id, m.epoch,
          case when p.id is not null then 'provider' when c.id is not null then 'customer' else 'platform' end,
          coalesce(p.name, c.name, 'Gatehouse'),
          portal.id, portal.modules, portal.username_suffix, case when p.id is null then c.department_id end,
          case when g.customer_id is not null then
            json_build_object('status', g.status, 'areas', g.areas, 'epoch', g.epoch, 'endedEpoch', g.ended_epoch)
          end,
          (select max(t.version) from terms_versions t where t.provider_id = portal.id),
          (select max(a.version) from terms_acceptances a where a.user_id = m.user_id and a.provider_id = portal.id)
        from memberships m
        left join providers p on p.id = m.organization_id
        left join customers c on c.id = m.organization_id
        left join providers portal on portal.id = coalesce(p.id, c.provider_id)
        left join access_grants g on g.customer_id = m.organization_id
        where m.user_id = app_user()
          and (portal.id is not null or m.organization_id = '00000000-0000-7000-8000-000000000001')
        order by m.created_at, m.id
      $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function app_admissions');
  }
}
