import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * An activation is asked for when access is turned on while nobody can sign in, not when it was turned off before. Of customers whose people
 * can sign in, it is unknown whether the last time asked for one; none is sent again before access is turned on the next time.
 */
export class ActivationsAskedFor1700000000034 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table access_grants rename column disabled_epoch to activation_epoch;
      update access_grants set activation_epoch = 0
        where exists (select from memberships m where m.organization_id = access_grants.customer_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'alter table access_grants rename column activation_epoch to disabled_epoch',
    );
  }
}
