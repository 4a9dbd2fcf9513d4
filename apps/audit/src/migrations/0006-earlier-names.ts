import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Marks the earlier events, too: apart from the migration before, so that others are only read and added meanwhile. */
export class EarlierNames1700000000006 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      update audit_events e set named = true from audit_details d
        where d.event_id = e.id and e.named is null and d.changes::jsonb ? naming_field(e.subject_kind)
    `);
  }

  async down(): Promise<void> {
    // The migration before removes the column.
  }
}
