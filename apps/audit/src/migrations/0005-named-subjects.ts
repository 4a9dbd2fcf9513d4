import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appendEvent } from './sql-append-event.js';

const NAMES_ITS_SUBJECT = "?| array['name', 'title', 'email', 'url']";

/**
 * Marks the events whose changes name their subject, so that later ones can be shown with that name. The name itself stays in the
 * details only, from which it can be erased; the mark is no part of the hash.
 */
export class NamedSubjects1700000000005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table audit_events add column named boolean not null default false;
      update audit_events e set named = true from audit_details d
        where d.event_id = e.id and d.changes::jsonb ${NAMES_ITS_SUBJECT};
      create index audit_events__organization_id__subject_id__position__named
        on audit_events (organization_id, subject_id, position) where named;
    `);
    await runner.query(appendEvent(`link.named := changes::jsonb ${NAMES_ITS_SUBJECT};`));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table audit_events drop column named');
    await runner.query(appendEvent());
  }
}
