import { randomUUID } from 'node:crypto';
import { CloudEvent } from '@gatehouse/contracts';
import { accountChanged } from '@gatehouse/contracts/identity';
import { migrate } from '@gatehouse/platform/database';
import { createDatabase, type TestDatabase } from '@gatehouse/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { migrations } from './index.js';

let database: TestDatabase;

beforeAll(async () => {
  database = await createDatabase({ identity: migrations.slice(0, 1) });
});

afterAll(() => database.drop());

it('the upgrade publishes existing accounts', async () => {
  const userId = randomUUID();
  const data = { userId, email: 'Kim@x.org', firstName: 'Kim', lastName: 'Doe', language: 'en' };
  await database.query(
    'identity',
    `insert into accounts (id, email, email_key, password_hash, first_name, last_name, language, platform_role, created_at, version)
     values ($1, $2, lower($2), 'x', $3, $4, $5, 'platform-user', now(), 7)`,
    Object.values(data),
  );
  await migrate('identity', migrations, { DATABASE_ADMIN_URL: database.adminUrl });
  const rows = await database.query<{ id: string; subject: string; event: unknown }>(
    'identity',
    'select id, subject, event from outbox',
  );
  expect(rows).toHaveLength(1);
  const event = CloudEvent.parse(rows[0]?.event);
  expect(rows[0]).toMatchObject({ id: event.id, subject: accountChanged.subject });
  expect(event).toMatchObject({ subject: userId, sequence: 7, organizationid: null });
  expect(accountChanged.data.parse(event.data)).toEqual(data);
});
