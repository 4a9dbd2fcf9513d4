import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Republishes every membership for services that now keep a copy, since older events have left the stream. Consumers that already have
 * a membership ignore it as a duplicate.
 */
export class TellOfMembers1700000000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      insert into outbox (id, subject, aggregate_id, event)
      select event.id, 'evt.tenant-access.membership-changed.v1', m.id, jsonb_build_object(
        'specversion', '1.0',
        'id', event.id,
        'source', '/gatehouse/tenant-access',
        'type', 'gatehouse.tenant-access.membership-changed.v1',
        'subject', m.id,
        'time', to_char(now() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
        'datacontenttype', 'application/json',
        'sequence', m.version,
        'organizationid', m.organization_id,
        'actorid', null,
        'data', jsonb_build_object(
          'membershipId', m.id, 'organizationId', m.organization_id, 'userId', m.user_id,
          'roles', m.roles, 'departmentId', m.department_id
        )
      )
      from memberships m cross join lateral (select gen_random_uuid() as id where m.id is not null) event
      order by m.created_at
    `);
  }

  down(): Promise<void> {
    // Published events cannot be taken back.
    return Promise.resolve();
  }
}
