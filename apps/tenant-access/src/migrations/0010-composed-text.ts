import { composeTexts } from '@gatehouse/platform/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const TEXTS = {
  providers: ['name', 'support_contact'],
  customers: ['name'],
  memberships: ['first_name', 'last_name'],
  departments: ['name'],
  roles: ['name'],
  contacts: ['first_name', 'last_name', 'phone'],
};

/** All text is taken as NFC now; what came before is brought into that form. */
export class ComposedText1700000000010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await composeTexts(runner, TEXTS);
  }

  async down(): Promise<void> {
    // The other form says the same.
  }
}
