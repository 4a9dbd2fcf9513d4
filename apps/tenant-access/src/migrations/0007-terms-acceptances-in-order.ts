import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Acceptances are listed by time. Cursors have millisecond precision, so timestamps are truncated to match. */
export class TermsAcceptancesInOrder1700000000007 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      update terms_acceptances set accepted_at = date_trunc('milliseconds', accepted_at)
      where accepted_at <> date_trunc('milliseconds', accepted_at);
      create index terms_acceptances__provider_id__version__accepted_at
        on terms_acceptances (provider_id, version, accepted_at, user_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index terms_acceptances__provider_id__version__accepted_at');
  }
}
