import { indexSearchOf } from '@gatehouse/platform/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Long lists of invitations are searched, and filtered by status, by an index instead of reading on until a page is full. */
export class LongLists1700000000011 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create index invitations__organization_id__status__id on invitations (organization_id, status, id);
      -- Only a few of those that were sent have expired, or the other way round.
      create index invitations__organization_id__expires_at__sent 
        on invitations (organization_id, coalesce(expires_at, 'infinity')) where status = 'sent';
    `);
    await indexSearchOf(runner, 'invitations', {
      columns: ['organization_id'],
      rows: 'organization_id = $3 and ($3 = $1 or provider_id = $1)',
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function matching_invitations;
      drop index invitations__organization_id__search_text, invitations__organization_id__expires_at__sent,
        invitations__organization_id__status__id;
    `);
  }
}
