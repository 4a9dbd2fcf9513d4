import type { MigrationInterface, QueryRunner } from 'typeorm';

/** After a restore, the links in queued mails are dead, and most of the mails were sent long ago. */
export class AfterRestore1700000000010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function after_restore() returns void language sql set search_path from current as $$
        update mails set status = 'superseded', sealed_token = null where status = 'queued' and sealed_token is not null;
      $$;
      revoke execute on function after_restore() from public;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function after_restore');
  }
}
