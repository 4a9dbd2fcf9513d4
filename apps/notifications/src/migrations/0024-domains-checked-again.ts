import { auditTables } from '@gatehouse/platform/audit';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { auditedTables } from './audited-tables.js';

/** Verified domains are a queue of checks. Also, the record of a new branding no longer says that its logo has changed if there is none. */
export class DomainsCheckedAgain1700000000024 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table brandings add column domain_seen_at timestamptz, add column domain_missed integer not null default 0,
        add column domain_check_at timestamptz;
      update brandings set domain_seen_at = domain_verified_at, domain_check_at = now()
        where domain_verified_at is not null;
      create index brandings__domain_check_at on brandings (domain_check_at) where domain_check_at is not null;
      create trigger brandings__announce_check after update of domain_check_at on brandings
        for each row when (new.domain_check_at is not null) execute function announce_job('domain-checks');

      create or replace function ask_for_domain() returns trigger language plpgsql as $$
      begin
        new.domain_verified_at := null;
        new.domain_seen_at := null;
        new.domain_missed := 0;
        new.domain_check_at := null;
        new.domain_token := case when new.domain is not null then replace(gen_random_uuid()::text, '-', '') end;
        return new;
      end $$;
    `);
    await auditTables(runner, 'notifications', auditedTables);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create or replace function ask_for_domain() returns trigger language plpgsql as $$
      begin
        new.domain_verified_at := null;
        new.domain_token := case when new.domain is not null then replace(gen_random_uuid()::text, '-', '') end;
        return new;
      end $$;
      drop trigger brandings__announce_check on brandings;
      alter table brandings drop column domain_seen_at, drop column domain_missed, drop column domain_check_at;
    `);
  }
}
