import { composeTexts } from '@gatehouse/platform/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const TEXTS = {
  accounts: ['first_name', 'last_name'],
};

/** Text is stored in NFC from now on; existing text is converted. */
export class ComposedText1700000000008 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await composeTexts(runner, TEXTS);
  }

  async down(): Promise<void> {
    // NFC and NFD are equivalent.
  }
}
