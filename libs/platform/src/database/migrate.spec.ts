import { createDatabase } from '@gatehouse/testing';
import { expect, it } from 'vitest';
import { migrate } from './migrate.js';

it('migrations refuse a database of a development version, and leave it alone', async () => {
  const database = await createDatabase({ 'service-desk': [] });
  try {
    await database.query('service-desk', 'alter table known_streams rename to stream_identity');
    const migrating = migrate('service-desk', [], { DATABASE_ADMIN_URL: database.adminUrl });
    await expect(migrating).rejects.toThrow('before 0.2.0');
    expect(
      await database.query('service-desk', `select to_regclass('known_streams') as found`),
    ).toEqual([{ found: null }]);
  } finally {
    await database.drop();
  }
});
