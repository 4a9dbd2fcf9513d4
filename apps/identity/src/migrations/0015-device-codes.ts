import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When a device last asked whether it was let in. */
export class DeviceCodes1700000000015 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table openid_payloads add column polled_at timestamptz');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table openid_payloads drop column polled_at');
  }
}
