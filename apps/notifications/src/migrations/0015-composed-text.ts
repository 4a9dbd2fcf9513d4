import { composeTexts } from '@gatehouse/platform/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const TEXTS = {
  customers: ['name'],
  accounts: ['first_name'],
  providers: ['name'],
  brandings: ['name'],
  feed_items: ['title', 'body'],
};

/** Input is normalised to NFC now; this normalises earlier text. */
export class ComposedText1700000000015 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await composeTexts(runner, TEXTS);
  }

  async down(): Promise<void> {
    // Nothing to undo: both forms are equivalent.
  }
}
