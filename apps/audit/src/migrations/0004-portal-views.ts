import { areaOfSubject, providerVisibility } from '@gatehouse/contracts/audit';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { byKind } from './0002-who-reads-what.js';

/** Providers and customers both read who viewed a customer's portal. */
export class PortalViews1700000000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create or replace function subject_area(kind text) returns text immutable language sql return ${byKind(areaOfSubject)};
      create or replace function read_by_provider(kind text) returns text immutable language sql return ${byKind(providerVisibility)};
    `);
  }

  async down(): Promise<void> {
    // The functions of the version before know every kind but this one, which nothing records then.
  }
}
