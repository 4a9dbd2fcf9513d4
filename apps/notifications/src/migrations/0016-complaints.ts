import { auditTables } from '@gatehouse/platform/audit';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { auditedTables } from './audited-tables.js';

/** Addresses that reported a mail as spam get no digests. A table of its own, since the previous version treats every block as one for all mails. */
export class Complaints1700000000016 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table mail_complaints (
        id uuid primary key,
        email text not null,
        email_key text not null,
        words text not null,
        complained_at timestamptz not null,
        removed_at timestamptz,
        removed_by uuid
      );
      create unique index mail_complaints__email_key on mail_complaints (email_key);
      alter table mail_complaints enable row level security;
      create policy support_or_worker on mail_complaints using (app_platform() or app_worker());
    `);
    await auditTables(runner, 'notifications', auditedTables);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table mail_complaints;');
  }
}
