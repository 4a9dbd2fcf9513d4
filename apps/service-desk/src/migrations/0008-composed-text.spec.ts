import { randomUUID } from 'node:crypto';
import { migrate } from '@gatehouse/platform/database';
import { createDatabase, type TestDatabase } from '@gatehouse/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { migrations } from './index.js';

let database: TestDatabase;

beforeAll(async () => {
  database = await createDatabase({ 'service-desk': migrations.slice(0, 7) });
});

afterAll(() => database.drop());

it('F68: existing text is normalized to NFC, and a code in both forms stays with the older asset', async () => {
  const [provider, customer] = [randomUUID(), randomUUID()];
  const ids = ['1', '2', '3'].map((n) => `00000000-0000-7000-8000-00000000000${n}`);
  await database.query(
    'service-desk',
    'insert into customers (id, provider_id, name) values ($1, $2, $3)',
    [customer, provider, 'Ärzte'.normalize('NFD')],
  );
  for (const [index, code] of ['ü1'.normalize('NFD'), 'ü1', 'é2'.normalize('NFD')].entries())
    await database.query(
      'service-desk',
      `insert into assets (id, provider_id, customer_id, name, code, state, created_at, version)
       values ($1, $2, $3, $4, $5, 'in-operation', now(), 1)`,
      [ids[index], provider, customer, 'Tür'.normalize('NFD'), code],
    );
  await migrate('service-desk', migrations, { DATABASE_ADMIN_URL: database.adminUrl });
  const assets = 'select name, code from assets order by id';
  expect(await database.query('service-desk', assets)).toEqual([
    { name: 'Tür', code: 'ü1' },
    { name: 'Tür', code: 'ü1 000002' },
    { name: 'Tür', code: 'é2' },
  ]);
  expect(await database.query('service-desk', 'select name from customers')).toEqual([
    { name: 'Ärzte' },
  ]);
});
