import { randomUUID } from 'node:crypto';
import { CloudEvent } from '@gatehouse/contracts';
import { providerChanged } from '@gatehouse/contracts/tenant-access';
import { migrate } from '@gatehouse/platform/database';
import { createDatabase, type TestDatabase } from '@gatehouse/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { OrganizationsAndAccess1700000000001 } from './0001-organizations-and-access.js';
import { migrations } from './index.js';

let database: TestDatabase;
const sql = <Row extends object>(statement: string, parameters: unknown[] = []) =>
  database.query<Row>('tenant-access', statement, parameters);

const [providerId, customerId] = [randomUUID(), randomUUID()];

/** The schema of the first version, with data. */
beforeAll(async () => {
  database = await createDatabase({ 'tenant-access': [OrganizationsAndAccess1700000000001] });
  await sql('drop function app_department');
  await sql(`delete from migrations where name like 'DepartmentScope%'`);
  await sql(
    `insert into providers values ($1, 'Acme', '{customer-login}', '{}', '.acme', null, now(), 3)`,
    [providerId],
  );
  await sql(
    `insert into customers values ($1, $2, 'Clinic', 'corporate', null, $3, null, now(), 2)`,
    [customerId, providerId, randomUUID()],
  );
  await sql(
    `insert into memberships values (gen_random_uuid(), $1, gen_random_uuid(), '{administrator}', 2, now())`,
    [providerId],
  );
});

afterAll(() => database.drop());

it('migrates data of the previous version', async () => {
  await migrate('tenant-access', migrations, { DATABASE_ADMIN_URL: database.adminUrl });
  expect(await sql('select department_id from customers')).toEqual([{ department_id: null }]);
  expect(await sql('select email, capability, version, roles from memberships')).toEqual([
    { email: '', capability: 'none', version: 1, roles: ['administrator'] },
  ]);
});

it('publishes existing providers', async () => {
  const { subject } = providerChanged;
  const published = 'select event from outbox where subject = $1';
  const rows = await sql<{ event: unknown }>(published, [subject]);
  expect(rows).toHaveLength(1);
  const event = CloudEvent.parse(rows[0]?.event);
  expect(event).toMatchObject({ subject: providerId, sequence: 3, organizationid: providerId });
  expect(providerChanged.data.parse(event.data)).toEqual({
    providerId,
    name: 'Acme',
    modules: ['customer-login'],
    usernameSuffix: '.acme',
  });
});
