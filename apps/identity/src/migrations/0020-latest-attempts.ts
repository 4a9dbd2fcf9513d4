import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An index by which the lease of deliveries finds whether the latest attempt was answered. */
export class LatestAttempts1700000000020 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create index logout_deliveries__application_id__last_attempt_at on logout_deliveries (application_id, last_attempt_at)
        where last_attempt_at is not null and leased_until is null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index logout_deliveries__application_id__last_attempt_at');
  }
}
