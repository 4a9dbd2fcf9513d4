import { randomUUID } from 'node:crypto';
import { migrate } from '@gatehouse/platform/database';
import { createDatabase, type TestDatabase } from '@gatehouse/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { migrations } from './index.js';

let database: TestDatabase;
const sql = <Row extends object>(statement: string, parameters: unknown[] = []) =>
  database.query<Row>('tenant-access', statement, parameters);

const providerId = randomUUID();

beforeAll(async () => {
  database = await createDatabase({ 'tenant-access': migrations.slice(0, 13) });
  await sql(
    `insert into providers (id, name, modules, email_domains, time_zone, created_at, version)
     values ($1, 'Acme', '{}', '{}', 'UTC', now(), 1)`,
    [providerId],
  );
  for (const [name, status] of [['A'], ['B', 'pending'], ['C', 'disabled']]) {
    const id = randomUUID();
    await sql(
      `insert into customers (id, provider_id, name, kind, created_at, version) values ($1, $2, $3, 'corporate', now(), 1)`,
      [id, providerId, name],
    );
    if (status)
      await sql(
        `insert into access_grants (customer_id, provider_id, status, areas, activation_role, epoch, ended_epoch, version)
         values ($1, $2, $3, '{}', 'administrator', 0, 0, 1)`,
        [id, providerId, status],
      );
  }
  await migrate('tenant-access', migrations, { DATABASE_ADMIN_URL: database.adminUrl });
});

afterAll(() => database.drop());

const shown = () => sql('select name, access from customers order by name');

it('F69: each customer has the status of its access grant, from now on too', async () => {
  expect(await shown()).toEqual([
    { name: 'A', access: 'off' },
    { name: 'B', access: 'pending' },
    { name: 'C', access: 'disabled' },
  ]);
  await sql(`update access_grants set status = 'accepted' where status = 'pending'`);
  await sql(
    `insert into access_grants (customer_id, provider_id, status, areas, activation_role, epoch, ended_epoch, version)
     select id, provider_id, 'pending', '{}', 'administrator', 0, 0, 1 from customers where name = 'A'`,
  );
  expect(await shown()).toEqual([
    { name: 'A', access: 'pending' },
    { name: 'B', access: 'accepted' },
    { name: 'C', access: 'disabled' },
  ]);
});
