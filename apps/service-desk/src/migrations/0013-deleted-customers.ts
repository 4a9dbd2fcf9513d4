import { createDeletedCustomers, dropDeletedCustomers } from '@gatehouse/platform/deletion';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class DeletedCustomers1700000000013 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createDeletedCustomers(runner);
    await runner.query(`
      create index job_comments__customer_id on job_comments (customer_id);
      create index attachments__customer_id on attachments (customer_id);
      create index video_sessions__asset_id on video_sessions (asset_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index video_sessions__asset_id, attachments__customer_id, job_comments__customer_id;
    `);
    await dropDeletedCustomers(runner);
  }
}
