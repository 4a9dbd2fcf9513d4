import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Events of sessions that end, recorded by a trigger, whatever statement ends them; and a version for those of applications. */
export class EndedSessionsAndChangedApplications1700000000018 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table applications add column version integer not null default 1;

      -- A session starts with the first event of its aggregate, and ends with the second.
      create function record_session_ended() returns trigger language plpgsql as $$
      begin
        perform record_event('identity', 'session-ended', new.id, 2, new.organization_id, jsonb_build_object(
          'sessionId', new.id,
          'userId', new.user_id,
          'organizationId', new.organization_id,
          'startedAt', event_time(new.created_at),
          'at', event_time(new.ended_at),
          'reason', coalesce(new.ended_because, 'access-ended')
        ));
        return null;
      end $$;
      create trigger sessions__record_ended after update of ended_at on sessions
        for each row when (old.ended_at is null and new.ended_at is not null)
        execute function record_session_ended();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger sessions__record_ended on sessions;
      drop function record_session_ended;
      alter table applications drop column version;
    `);
  }
}
