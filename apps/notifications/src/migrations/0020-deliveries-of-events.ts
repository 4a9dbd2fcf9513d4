import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Deliveries are found by the event that they deliver. */
export class DeliveriesOfEvents1700000000020 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table webhook_deliveries add column event_id uuid;
      create index webhook_deliveries__event_id on webhook_deliveries (event_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table webhook_deliveries drop column event_id');
  }
}
