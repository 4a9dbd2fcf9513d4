import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What `record` does, for triggers: an event that has to be recorded whatever statement makes it true. */
export class RecordEvent0000000000007 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function record_event(
        service text, name text, subject uuid, sequence integer, organization uuid, data jsonb
      ) returns void language plpgsql as $$
      declare
        id uuid := new_event_id();
        origin jsonb := coalesce(nullif(current_setting('app.origin', true), '')::jsonb, '{}');
      begin
        insert into outbox (id, subject, aggregate_id, event) values (
          id, 'evt.' || service || '.' || name || '.v1', subject,
          jsonb_build_object(
            'specversion', '1.0',
            'id', id,
            'source', '/gatehouse/' || service,
            'type', 'gatehouse.' || service || '.' || name || '.v1',
            'subject', subject,
            'time', event_time(clock_timestamp()),
            'datacontenttype', 'application/json',
            'sequence', sequence,
            'organizationid', organization,
            'actorid', origin -> 'actorId',
            'data', data
          ) || case when origin ? 'traceparent' then jsonb_build_object('traceparent', origin -> 'traceparent') else '{}' end
        );
      end $$;

      create function event_time(at timestamptz) returns text immutable language sql
        return to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function record_event, event_time');
  }
}
