import type { MigrationInterface, QueryRunner } from 'typeorm';

/** After a restore it is unknown which sessions and links ended since the backup, so all of them end, and all signed tokens become invalid. */
export class AfterRestore1700000000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function after_restore() returns void language sql set search_path from current as $$
        update sessions set ended_at = now(), ended_because = 'access-ended' where ended_at is null;
        update password_resets set ended_at = now() where ended_at is null;
        delete from signing_keys;
      $$;
      revoke execute on function after_restore() from public;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function after_restore');
  }
}
