import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An index by which the lease of deliveries finds whether the latest attempt was answered. */
export class LatestAttempts1700000000026 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create index webhook_deliveries__webhook_id__last_attempt_at on webhook_deliveries (webhook_id, last_attempt_at)
        where last_attempt_at is not null and leased_until is null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index webhook_deliveries__webhook_id__last_attempt_at');
  }
}
