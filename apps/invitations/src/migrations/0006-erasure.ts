import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who erases a person finds out by the address where they were invited. */
export class Erasure1700000000006 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create policy named on invitations for select using (email_key = app_email());
      create policy named on invitation_send_log for select using (email_key = app_email());
      create policy forgotten on invitation_send_log for delete using (email_key = app_email());
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop policy forgotten on invitation_send_log;
      drop policy named on invitation_send_log;
      drop policy named on invitations;
    `);
  }
}
