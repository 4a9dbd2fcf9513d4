import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Username suffixes, blocked addresses, failed sign-ins, password resets by administrators. Publishes existing accounts, which had no events
 * so far.
 */
export class People1700000000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table username_suffixes (
        provider_id uuid primary key,
        suffix text not null
      );
      create index username_suffixes__suffix on username_suffixes (suffix);

      create table email_blocks (
        email_key text primary key
      );
      alter table email_blocks enable row level security;
      create policy named on email_blocks using (email_key = app_email());

      create table failed_sign_ins (
        id bytea primary key,
        failures integer not null,
        failed_at timestamptz,
        expires_at timestamptz not null
      );
      create index failed_sign_ins__expires_at on failed_sign_ins (expires_at);

      alter table password_resets add column issued_by uuid;
      create index password_resets__user_id__created_at on password_resets (user_id, created_at);

      insert into outbox (id, subject, aggregate_id, event)
      select event_id, 'evt.identity.account-changed.v1', id, jsonb_build_object(
        'specversion', '1.0', 'id', event_id, 'source', '/gatehouse/identity',
        'type', 'gatehouse.identity.account-changed.v1', 'subject', id,
        'time', to_char(now() at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
        'datacontenttype', 'application/json', 'sequence', version, 'organizationid', null, 'actorid', null,
        'data', jsonb_build_object('userId', id, 'email', email, 'firstName', first_name, 'lastName', last_name,
          'language', language))
      from (select gen_random_uuid() as event_id, a.* from accounts a) a;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index password_resets__user_id__created_at;
      alter table password_resets drop column issued_by;
      drop table failed_sign_ins, email_blocks, username_suffixes;
    `);
  }
}
