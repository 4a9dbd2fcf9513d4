import type { MigrationInterface, QueryRunner } from 'typeorm';

const afterRestore = (more: string): string => `
  create or replace function after_restore() returns void language sql set search_path from current as $$
    update sessions set ended_at = now(), ended_because = 'access-ended' where ended_at is null;
    update password_resets set ended_at = now() where ended_at is null;
    delete from signing_keys;
    ${more}
  $$`;

/** After a restore it is unknown which secrets and keys of applications were deleted since the backup, so all of them are. */
export class ApplicationsAfterARestore1700000000017 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      afterRestore(`
        delete from application_secrets;
        update applications set jwks = null, jwks_id = uuidv7() where jwks is not null;`),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(afterRestore(''));
  }
}
