import { randomUUID } from 'node:crypto';
import { migrate } from '@gatehouse/platform/database';
import { createDatabase, type TestDatabase } from '@gatehouse/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Invitations1700000000001 } from './0001-invitations.js';
import { migrations } from './index.js';

let database: TestDatabase;

beforeAll(async () => {
  database = await createDatabase({ invitations: [Invitations1700000000001] });
});

afterAll(() => database.drop());

const insert = async (row: Record<string, unknown>): Promise<string> => {
  const id = randomUUID();
  const all = {
    id,
    organization_id: randomUUID(),
    organization_name: 'O',
    purpose: 'membership',
    email: 'a@example.org',
    email_key: 'a@example.org',
    language: 'en',
    platform_role: 'platform-user',
    access_epoch: 0,
    version: 1,
    created_at: '2026-11-01T08:00:00Z',
    ...row,
  };
  const names = Object.keys(all);
  await database.query(
    'invitations',
    `insert into invitations (${names.join()}) values (${names.map((_, n) => `$${n + 1}`).join()})`,
    Object.values(all),
  );
  return id;
};

it('existing invitations keep their roles and get a timeline as far as it is known', async () => {
  const acceptedBy = randomUUID();
  const [sentAt, acceptedAt] = ['2026-11-01T08:00:01Z', '2026-11-01T09:00:00Z'];
  const roles = ['administrator', 'agent'];
  const accepted = await insert({
    ...{ status: 'accepted', roles, sent_at: sentAt },
    ...{ accepted_at: acceptedAt, accepted_by: acceptedBy },
  });
  const draft = await insert({ status: 'draft', roles: ['member'] });

  await migrate('invitations', migrations, { DATABASE_ADMIN_URL: database.adminUrl });

  const names = await database.query<{ id: string; names: string[] }>(
    'invitations',
    'select id, role_names as names from invitations',
  );
  expect(new Map(names.map((row) => [row.id, row.names]))).toEqual(
    new Map([
      [accepted, roles],
      [draft, ['member']],
    ]),
  );
  const events = await database.query(
    'invitations',
    'select at, event, actor_id as by from invitation_events where invitation_id = $1 order by position',
    [accepted],
  );
  expect(events).toEqual([
    { at: new Date('2026-11-01T08:00:00Z'), event: 'created', by: null },
    { at: new Date(sentAt), event: 'sent', by: null },
    { at: new Date(acceptedAt), event: 'accepted', by: acceptedBy },
  ]);
});
