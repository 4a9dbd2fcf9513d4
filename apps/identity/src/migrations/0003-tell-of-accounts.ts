import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Republishes every account whose last event has left the outbox, and so the stream, for notifications, which now keeps a copy.
 */
export class TellOfAccounts1700000000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      insert into outbox (id, subject, aggregate_id, event)
      select event_id, 'evt.identity.account-changed.v1', id, jsonb_build_object(
        'specversion', '1.0',
        'id', event_id,
        'source', '/gatehouse/identity',
        'type', 'gatehouse.identity.account-changed.v1',
        'subject', id,
        'time', to_char(now() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
        'datacontenttype', 'application/json',
        'sequence', version,
        'organizationid', null,
        'actorid', null,
        'data', jsonb_build_object(
          'userId', id, 'email', email, 'firstName', first_name, 'lastName', last_name, 'language', language
        )
      )
      from (select *, gen_random_uuid() as event_id from accounts) known
      where not exists
        (select from outbox o where o.subject = 'evt.identity.account-changed.v1' and o.aggregate_id = known.id)
    `);
  }

  down(): Promise<void> {
    // Published events cannot be taken back.
    return Promise.resolve();
  }
}
