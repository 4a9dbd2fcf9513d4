import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Notices of new administrators. */
export class NewAdministrators1700000000011 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table mails drop constraint mails_template_check;
      alter table mails add constraint mails_template_check check (
        template in ('invitation', 'password-reset', 'password-changed', 'administrator-added', 'news')
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      delete from mails where template = 'administrator-added';
      alter table mails drop constraint mails_template_check;
      alter table mails add constraint mails_template_check
        check (template in ('invitation', 'password-reset', 'password-changed', 'news'));
    `);
  }
}
