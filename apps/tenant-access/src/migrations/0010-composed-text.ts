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

/** Text is stored in NFC from now on; existing text is converted. */
export class ComposedText1700000000010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await composeTexts(runner, TEXTS);
  }

  async down(): Promise<void> {
    // NFC and NFD are equivalent.
  }
}
