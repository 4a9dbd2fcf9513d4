import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AnnouncedResetRequests1700000000011 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create trigger password_reset_requests__announce after insert on password_reset_requests
        for each statement execute function announce_job('password-resets');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop trigger password_reset_requests__announce on password_reset_requests');
  }
}
