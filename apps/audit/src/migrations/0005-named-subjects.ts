import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appendEvent } from './sql-append-event.js';

/**
 * Marks the events whose changes name their subject, so that later ones can be shown with that name. The name itself stays in the
 * details only, from which it can be erased; the mark is no part of the hash.
 */
export class NamedSubjects1700000000005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function naming_field(kind text) returns text immutable language sql return case
        when kind in ('account', 'membership', 'contact', 'invitation', 'email-block') then 'email'
        when kind in ('job', 'video-session', 'terms') then 'title'
        when kind = 'webhook' then 'url'
        else 'name'
      end;
      alter table audit_events add column named boolean;
    `);
    await runner.query(appendEvent('link.named := changes::jsonb ? naming_field(kind);'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(appendEvent());
    await runner.query(
      'alter table audit_events drop column named; drop function naming_field(text)',
    );
  }
}
