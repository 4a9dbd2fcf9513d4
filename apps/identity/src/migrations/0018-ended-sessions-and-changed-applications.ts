import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Events of sessions that end, recorded by a trigger, whatever statement ends them, and a version for those of applications. */
export class EndedSessionsAndChangedApplications1700000000018 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table applications add column version integer not null default 1;

      -- For each statement rather than each session, since turning a customer off ends thousands. Already ended are looked for in a hash,
      -- whatever the number of rows that the plan was made for.
      create function record_ended_sessions() returns trigger language plpgsql as $$
      declare
        ended record;
      begin
        if not exists (select from new_sessions where ended_at is not null) then return null; end if;
        for ended in
          select organization_id, ended_at, coalesce(ended_because, 'access-ended') as reason, jsonb_agg(jsonb_build_object(
              'sessionId', id, 'userId', user_id, 'startedAt', event_time(created_at))) as sessions
          from (
            select *, (row_number() over (order by organization_id, id) - 1) / 500 as part
            from new_sessions
            where ended_at is not null and id not in (select id from old_sessions where ended_at is not null)
          ) each
          group by organization_id, ended_at, ended_because, part
        loop
          perform record_event('identity', 'sessions-ended', new_event_id(), 1, ended.organization_id, jsonb_build_object(
            'organizationId', ended.organization_id,
            'sessions', ended.sessions,
            'at', event_time(ended.ended_at),
            'reason', ended.reason
          ));
        end loop;
        return null;
      end $$;
      create trigger sessions__record_ended after update on sessions
        referencing old table as old_sessions new table as new_sessions
        for each statement execute function record_ended_sessions();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger sessions__record_ended on sessions;
      drop function record_ended_sessions;
      alter table applications drop column version;
    `);
  }
}
