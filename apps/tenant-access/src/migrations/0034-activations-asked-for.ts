import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * An activation is requested when access is turned on while nobody can sign in, not when it was turned off before. Which of the past ones were
 * is unknown: none is sent again before access is turned on the next time.
 */
export class ActivationsAskedFor1700000000034 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table access_grants rename column disabled_epoch to activation_epoch;
      update access_grants set activation_epoch = 0;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'alter table access_grants rename column activation_epoch to disabled_epoch',
    );
  }
}
