import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Lets erasure find the address books that hold a person's e-mail address. */
export class Erasure1700000000009 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create policy named on contacts for select using (email_key = app_email());
      create index contacts__email_key on contacts (email_key);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index contacts__email_key; drop policy named on contacts');
  }
}
