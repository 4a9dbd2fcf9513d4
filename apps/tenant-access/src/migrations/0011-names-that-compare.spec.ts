import { randomUUID } from 'node:crypto';
import { migrate } from '@gatehouse/platform/database';
import { createDatabase, type TestDatabase } from '@gatehouse/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { nameKey } from '../shared/name-key.rules.js';
import { migrations } from './index.js';

let database: TestDatabase;

beforeAll(async () => {
  database = await createDatabase({ 'tenant-access': migrations.slice(0, 9) });
});

afterAll(() => database.drop());

it('F64 normalizes the keys of existing names, unless another name already has the new key', async () => {
  const organization = randomUUID();
  const names = ['Straße', 'Ｂüro\u200b', 'Lager', 'Lager\u00ad', 'ΟΔΟΣ'];
  for (const name of names)
    await database.query(
      'tenant-access',
      `insert into roles (id, organization_id, name, name_key, permissions, created_at, version)
       values ($1, $2, $3, $4, '{}', now(), 1)`,
      [randomUUID(), organization, name, name.toLowerCase()],
    );
  await migrate('tenant-access', migrations, { DATABASE_ADMIN_URL: database.adminUrl });
  const rows = await database.query<{ name: string; key: string }>(
    'tenant-access',
    'select name, name_key as key from roles',
  );
  const keys = Object.fromEntries(rows.map(({ name, key }) => [name, key]));
  expect(keys).toEqual({
    ...Object.fromEntries(names.map((name) => [name, nameKey(name)])),
    'Lager\u00ad': 'lager\u00ad',
  });
});
