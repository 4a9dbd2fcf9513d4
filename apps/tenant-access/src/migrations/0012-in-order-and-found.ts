import { auditTables, listTables, unauditTables } from '@gatehouse/platform/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { auditedTables } from './audited-tables.js';

/** Lists are in the order of names, and what is sought in them is found by words, without case and accents. */
export class InOrderAndFound1700000000012 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await unauditTables(runner, auditedTables);
    await listTables(runner, {
      customers: { names: ['name'], search: ['name', 'email'], owners: ['provider_id'] },
      providers: { names: ['name'], search: ['name'] },
      departments: { names: ['name_key'], search: ['name'] },
      roles: { names: ['name_key'], search: ['name'] },
      memberships: {
        names: ['last_name', 'first_name'],
        search: ['first_name', 'last_name', 'email'],
      },
      contacts: {
        names: ['last_name', 'first_name'],
        search: ['first_name', 'last_name', 'email'],
      },
    });
    await auditTables(runner, 'tenant-access', auditedTables);
  }

  async down(): Promise<void> {
    // The version before lists and finds by what it has always had.
  }
}
