import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When an application is opened to fewer customers, the worker ends what it holds of the others' users. */
export class ApplicationsOpenToFewer1700000000021 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter policy own_or_of_organization on sessions using (
        user_id = app_user() or organization_id = app_organization() or app_worker()
      );
      alter policy brought_or_own on openid_grants using (
        hash = app_token() or user_id = app_user() or organization_id = app_organization() or app_worker()
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter policy own_or_of_organization on sessions using (
        user_id = app_user() or organization_id = app_organization()
      );
      alter policy brought_or_own on openid_grants using (
        hash = app_token() or user_id = app_user() or organization_id = app_organization()
      );
    `);
  }
}
