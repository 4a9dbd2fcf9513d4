import { composeTexts } from '@gatehouse/platform/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const TEXTS = {
  invitations: ['first_name', 'last_name', 'organization_name'],
};

/** All text is taken as NFC now; what came before is brought into that form. */
export class ComposedText1700000000008 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await composeTexts(runner, TEXTS);
  }

  async down(): Promise<void> {
    // The other form says the same.
  }
}
