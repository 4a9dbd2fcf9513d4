import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Support that is asked why somebody cannot get in names their address, and sees what was sent there; of other addresses nothing. */
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
