import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Called by the triggers of audited tables. The change and its event are written in one transaction, whatever program changes the row,
 * so no change can go unrecorded (ADR 17).
 */
export class RecordChanges0000000000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- UUIDv7 (RFC 9562): 48 bits of time before those of a random one, whose version is set from 4 to 7.
      create function new_event_id() returns uuid volatile language sql as $$
        select encode(
          set_bit(set_bit(
            overlay(
              uuid_send(gen_random_uuid())
              placing substring(int8send(floor(extract(epoch from clock_timestamp()) * 1000)::bigint) from 3) from 1 for 6
            ), 52, 1), 53, 1), 'hex')::uuid
      $$;

      -- Without a value on one side there was none: a field that is null before it exists is no change.
      create function note_change(
        service text, kind text, subject uuid, organization uuid, person uuid, operation text, before jsonb, after jsonb
      ) returns void language plpgsql as $$
      declare
        event uuid := new_event_id();
        origin jsonb := coalesce(nullif(current_setting('app.origin', true), '')::jsonb, '{}');
        was jsonb := jsonb_strip_nulls(coalesce(before, '{}'));
        is_now jsonb := jsonb_strip_nulls(coalesce(after, '{}'));
        changes jsonb;
      begin
        select jsonb_object_agg(name, jsonb_build_object(
            'from', coalesce(was -> name, 'null'), 'to', coalesce(is_now -> name, 'null')))
          into changes
          from jsonb_object_keys(was || is_now) name
          where was -> name is distinct from is_now -> name;
        if changes is null then return; end if;
        -- Records that a person's data were erased, not what they were.
        if current_setting('app.erasing', true) = 'on' then changes := '{}'; end if;
        insert into outbox (id, subject, aggregate_id, event) values (
          event, 'evt.' || service || '.record-changed.v1', subject,
          jsonb_build_object(
            'specversion', '1.0',
            'id', event,
            'source', '/gatehouse/' || service,
            'type', 'gatehouse.' || service || '.record-changed.v1',
            'subject', subject,
            'time', to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
            'datacontenttype', 'application/json',
            'sequence', 1,
            'organizationid', organization,
            'actorid', origin -> 'actorId',
            'data', jsonb_build_object(
              'subject', jsonb_build_object('kind', kind, 'id', subject),
              'organizationId', organization,
              'personId', person,
              'operation', operation,
              'changes', changes,
              'origin', jsonb_build_object(
                'action', coalesce(origin ->> 'action', service || '.by-hand'),
                'actorId', origin -> 'actorId',
                'actorOrganizationId', origin -> 'actorOrganizationId',
                'address', coalesce(origin ->> 'address', '')
              )
            )
          ) || case when origin ? 'traceparent' then jsonb_build_object('traceparent', origin -> 'traceparent') else '{}' end
        );
      end $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function note_change, new_event_id');
  }
}
