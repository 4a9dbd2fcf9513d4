import { composeTexts } from '@gatehouse/platform/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const TEXTS = {
  customers: ['name'],
  accounts: ['first_name'],
  providers: ['name'],
  brandings: ['name'],
  feed_items: ['title', 'body'],
};

/** All text is taken as NFC now; what came before is brought into that form. */
export class ComposedText1700000000015 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await composeTexts(runner, TEXTS);
  }

  async down(): Promise<void> {
    // The other form says the same.
  }
}
