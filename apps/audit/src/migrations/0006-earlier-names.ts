import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Marks the earlier events, too, and indexes all: apart from the migration before, whose lock would keep everyone from reading meanwhile.
 * Events that come while the index is built are added afterwards.
 */
export class EarlierNames1700000000006 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      update audit_events e set named = true from audit_details d
        where d.event_id = e.id and e.named is null and d.changes::jsonb ? naming_field(e.subject_kind);
      create index audit_events__named on audit_events (organization_id, subject_id, subject_kind, at, position) where named
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index audit_events__named');
  }
}
