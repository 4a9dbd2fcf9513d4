import { createDeletedCustomers, dropDeletedCustomers } from '@gatehouse/platform/deletion';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class DeletedCustomers1700000000012 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createDeletedCustomers(runner);
    await runner.query(
      'create index invitation_links__invitation_id on invitation_links (invitation_id)',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index invitation_links__invitation_id');
    await dropDeletedCustomers(runner);
  }
}
