import { composeTexts } from '@gatehouse/platform/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const TEXTS = {
  customers: ['name'],
  sites: ['name', 'address'],
  assets: ['name', 'type', 'serial_number', 'code'],
  jobs: ['title', 'description'],
  job_comments: ['text'],
  video_sessions: ['title', 'summary'],
  templates: ['name'],
  attachments: ['name'],
};

/** A code stands once with a provider: where it came in two forms, the later asset gets a part of its id behind it. */
const TELL_TWINS_APART = `
  update assets a set code = a.code || ' ' || right(a.id::text, 6)
  where a.code is not null and exists (
    select from assets b
    where b.provider_id = a.provider_id and b.id < a.id and b.code <> a.code
      and normalize(b.code, NFC) = normalize(a.code, NFC)
  )`;

/** All text is taken as NFC now; what came before is brought into that form. */
export class ComposedText1700000000008 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TELL_TWINS_APART);
    await composeTexts(runner, TEXTS);
  }

  async down(): Promise<void> {
    // The other form says the same.
  }
}
