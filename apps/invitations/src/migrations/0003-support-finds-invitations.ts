import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Support looks up why a person cannot sign in by their address, and sees only what was sent there. */
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
