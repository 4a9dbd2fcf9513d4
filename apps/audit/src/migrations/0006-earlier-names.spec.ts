import { randomUUID } from 'node:crypto';
import { namingField, SubjectKind } from '@gatehouse/contracts/audit';
import { migrate } from '@gatehouse/platform/database';
import { createDatabase, type TestDatabase } from '@gatehouse/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { migrations } from './index.js';

let database: TestDatabase;

beforeAll(async () => {
  database = await createDatabase({ audit: migrations.slice(0, 4) });
});

afterAll(() => database.drop());

it('marks which earlier events name their subject, each kind by its own field', async () => {
  const organization = randomUUID();
  const append = (kind: string, changes: object) =>
    database.query(
      'audit',
      `select append_event($1, $2, now(), 'service-desk.try', 'changed', null, null, $3, $4, null, null, $5, '{"address":""}')`,
      [organization, randomUUID(), kind, randomUUID(), JSON.stringify(changes)],
    );
  const email = { email: { from: null, to: 'boss@example.org' } };
  await append('site', { name: { from: null, to: 'Hall' } });
  await append('site', { address: { from: null, to: '1 Main Street' } });
  await append('customer', email);
  await append('contact', email);
  await migrate('audit', migrations, { DATABASE_ADMIN_URL: database.adminUrl });
  await append('job', { title: { from: null, to: 'Squeaks' } });
  await append('job', { name: { from: null, to: 'no field of jobs' } });
  const rows = await database.query<{ named: boolean | null }>(
    'audit',
    'select coalesce(named, false) as named from audit_events order by position',
  );
  expect(rows.map(({ named }) => named)).toEqual([true, false, false, true, true, false]);
});

it('knows the naming field of each kind as the contracts do', async () => {
  const rows = await database.query<{ kind: SubjectKind; field: string }>(
    'audit',
    'select kind, naming_field(kind) as field from unnest($1::text[]) as kind',
    [SubjectKind.options],
  );
  expect(rows).toHaveLength(SubjectKind.options.length);
  for (const { kind, field } of rows) expect([kind, field]).toEqual([kind, namingField(kind)]);
});
