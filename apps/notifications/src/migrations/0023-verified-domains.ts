import { auditTables } from '@gatehouse/platform/audit';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { auditedTables } from './audited-tables.js';

/**
 * Domains are used once they are verified, also those set before: emails will carry links with tokens to them. A trigger asks again when
 * the domain changes, whichever version of the service changes it.
 */
export class VerifiedDomains1700000000023 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table brandings add column domain_token text, add column domain_verified_at timestamptz;
      update brandings set domain_token = replace(gen_random_uuid()::text, '-', '') where domain is not null;

      create function ask_for_domain() returns trigger language plpgsql as $$
      begin
        new.domain_verified_at := null;
        new.domain_token := case when new.domain is not null then replace(gen_random_uuid()::text, '-', '') end;
        return new;
      end $$;
      create trigger domain_set before insert on brandings for each row execute function ask_for_domain();
      create trigger domain_changed before update on brandings
        for each row when (new.domain is distinct from old.domain) execute function ask_for_domain();

      drop index brandings__domain;
      create unique index brandings__domain on brandings (domain) where domain_verified_at is not null;
    `);
    await auditTables(runner, 'notifications', auditedTables);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger domain_set on brandings;
      drop trigger domain_changed on brandings;
      drop function ask_for_domain;
      drop index brandings__domain;
      update brandings set domain = null where domain_verified_at is null;
      create unique index brandings__domain on brandings (domain);
      alter table brandings drop column domain_token, drop column domain_verified_at;
    `);
  }
}
