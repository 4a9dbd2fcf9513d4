import { auditTables, unauditTables } from '@gatehouse/platform/audit';
import { listTables } from '@gatehouse/platform/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { auditedTables } from './audited-tables.js';

/** Lists are sorted by name, and search matches words regardless of case and accents. */
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
    // The previous version lists and searches by its own columns, which are still there.
  }
}
