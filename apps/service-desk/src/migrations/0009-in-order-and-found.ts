import { auditTables, unauditTables } from '@gatehouse/platform/audit';
import { listTables } from '@gatehouse/platform/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { auditedTables } from './audited-tables.js';

const OWNERS = ['provider_id', 'customer_id'];

/** Lists are in the order of names, and what is sought in them is found by words, without case and accents. */
export class InOrderAndFound1700000000009 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await unauditTables(runner, auditedTables);
    await listTables(runner, {
      sites: { names: ['name'], search: ['name'], owners: OWNERS },
      assets: {
        names: ['name'],
        search: ['name', 'type', 'serial_number', 'code'],
        owners: OWNERS,
      },
      jobs: { search: ['title', 'number::text'], owners: OWNERS },
      video_sessions: { search: ['title'] },
      templates: { names: ['name'], search: ['name'] },
    });
    await auditTables(runner, 'service-desk', auditedTables);
  }

  async down(): Promise<void> {
    // The version before lists and finds by what it has always had.
  }
}
