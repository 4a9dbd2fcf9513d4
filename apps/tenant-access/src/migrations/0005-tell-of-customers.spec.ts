import { randomUUID } from 'node:crypto';
import { CloudEvent } from '@gatehouse/contracts';
import {
  accessGrantChanged,
  customerChanged,
  providerChanged,
} from '@gatehouse/contracts/tenant-access';
import { migrate } from '@gatehouse/platform/database';
import { createDatabase, type TestDatabase } from '@gatehouse/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { migrations } from './index.js';

let database: TestDatabase;
const sql = <Row extends object>(statement: string, parameters: unknown[] = []) =>
  database.query<Row>('tenant-access', statement, parameters);

const [providerId, customerId] = [randomUUID(), randomUUID()];

beforeAll(async () => {
  database = await createDatabase({ 'tenant-access': migrations.slice(0, 4) });
  await sql(
    `insert into providers (id, name, modules, email_domains, created_at, version) values ($1, 'Acme', '{}', '{}', now(), 3)`,
    [providerId],
  );
  await sql(
    `insert into customers (id, provider_id, name, kind, created_at, version) values ($1, $2, 'Clinic', 'corporate', now(), 2)`,
    [customerId, providerId],
  );
  await sql(
    `insert into access_grants (customer_id, provider_id, status, areas, activation_role, epoch, ended_epoch, version)
     values ($1, $2, 'accepted', '{jobs}', 'administrator', 1, 0, 5)`,
    [customerId, providerId],
  );
});

afterAll(() => database.drop());

it('republishes existing rows like regular events, and only once', async () => {
  const admin = { DATABASE_ADMIN_URL: database.adminUrl };
  await migrate('tenant-access', migrations, admin);
  await sql(`delete from migrations where name like 'TellOfCustomers%'`);
  await migrate('tenant-access', migrations, admin);
  const rows = await sql<{ subject: string; event: unknown }>(
    'select subject, event from outbox order by position',
  );
  const published = rows.map(({ subject, event }) => ({ subject, event: CloudEvent.parse(event) }));
  const events = [providerChanged, customerChanged, accessGrantChanged];
  expect(published.map(({ subject }) => subject)).toEqual(events.map(({ subject }) => subject));
  expect(published.map(({ event }) => event.sequence)).toEqual([3, 2, 5]);
  const data = published.map(({ event }, index) => events[index]?.data.parse(event.data));
  expect(data).toEqual([
    { providerId, name: 'Acme', modules: [], usernameSuffix: null },
    {
      ...{ customerId, providerId, name: 'Clinic', kind: 'corporate' },
      ...{ email: null, departmentId: null, independent: false },
    },
    {
      ...{ customerId, providerId, from: 'accepted', to: 'accepted', areas: ['jobs'] },
      ...{ epoch: 1, activation: null },
    },
  ]);
});
