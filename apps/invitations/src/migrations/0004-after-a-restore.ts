import type { MigrationInterface, QueryRunner } from 'typeorm';

/** After a restore it is unknown which invitations were withdrawn since the backup: all links are void, and none is sent by itself. */
export class AfterRestore1700000000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function after_restore() returns void language sql set search_path from current as $$
        update invitation_links set superseded_at = now() where superseded_at is null;
        update invitations set held_back_by = null where held_back_by is not null;
      $$;
      revoke execute on function after_restore() from public;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function after_restore');
  }
}
