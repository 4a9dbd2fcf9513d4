import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Support that is asked why a person cannot get in names their address, and sees what was sent there, and nothing of other addresses. */
export class SupportFindsInvitations1700000000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create policy asked_of_support on invitations for select using (
        (select app_platform()) and email_key = (select app_email())
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop policy asked_of_support on invitations');
  }
}
