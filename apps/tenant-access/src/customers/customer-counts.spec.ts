import type { CustomerId, UserActor } from '@gatehouse/contracts';
import * as contracts from '@gatehouse/contracts/tenant-access';
import { eventually, type TestPlatform } from '@gatehouse/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { tenantAccess } from '../app.module.js';
import {
  actorWithAllPermissions,
  addMember,
  createProvider,
  startTenantAccess,
  type CallAs,
  type RpcClients,
} from '../testing/tenants-fixture.js';

let platform: TestPlatform;
let callers: RpcClients;
let callAs: CallAs;
let provider: UserActor;

beforeAll(async () => {
  ({ platform, callers, callAs } = await startTenantAccess());
  provider = await createProvider(callers, 'Acme');
});

afterAll(() => platform.stop());

/** Three changes of each at once, within the deadline of a call on a busy machine. */
const MANY = 15;
const NONE = { off: 0, pending: 0, accepted: 0, disabled: 0 };

const create = async (fields: object = {}): Promise<CustomerId> => {
  const input = { name: 'Clinic', kind: 'corporate' as const, email: 'a@clinic.example' };
  return (await callAs(provider, contracts.createCustomer, { ...input, ...fields })).id;
};
const turn = (customerId: CustomerId, enabled: boolean) =>
  callAs(provider, contracts.setAccess, { customerId, enabled });
const counted = (who = provider, q?: string) =>
  callAs(who, contracts.countCustomers, q ? { q } : {});

it('A1 the counts follow every change: created, turned on, accepted, turned off, archived, restored', async () => {
  const id = await create();
  expect(await counted()).toEqual({ ...NONE, off: 1 });
  await turn(id, true);
  expect(await counted()).toEqual({ ...NONE, pending: 1 });
  const userId = await addMember(callers, id, ['administrator']);
  const person = actorWithAllPermissions({
    organizationKind: 'customer',
    organizationId: id,
    providerId: provider.organizationId,
  });
  await callAs({ ...person, userId }, contracts.acceptTerms, { version: 1 });
  expect(await counted()).toEqual({ ...NONE, accepted: 1 });
  await turn(id, false);
  expect(await counted()).toEqual({ ...NONE, disabled: 1 });
  await callAs(provider, contracts.archiveCustomer, { customerId: id });
  expect(await counted()).toEqual(NONE);
  await callAs(provider, contracts.unarchiveCustomer, { customerId: id });
  expect(await counted()).toEqual({ ...NONE, disabled: 1 });
});

it('B2 a department counts its own customers only, also those that moved to it', async () => {
  const department = await callAs(provider, contracts.createDepartment, { name: 'North' });
  const bound = actorWithAllPermissions({ ...provider, departmentId: department.id });
  const id = await create();
  expect(await counted(bound)).toEqual(NONE);
  await callAs(provider, contracts.updateCustomer, { customerId: id, departmentId: department.id });
  expect(await counted(bound)).toEqual({ ...NONE, off: 1 });
  expect(await counted()).toEqual({ ...NONE, off: 1, disabled: 1 });
});

it('A1 the counts hold when many change at once and while they are added up, and they stay short', async () => {
  const ids = await Promise.all(Array.from({ length: MANY }, () => create()));
  const before = await counted();
  const changes = [true, false, true].flatMap((enabled) => ids.map((id) => turn(id, enabled)));
  // A replica adds up when it starts.
  const replicas = Array.from({ length: 3 }, () => platform.start(tenantAccess));
  await Promise.all([...changes, ...replicas]);
  const statuses = await Promise.all(
    ids.map(
      async (customerId) => (await callAs(provider, contracts.getAccess, { customerId })).status,
    ),
  );
  const expected = { ...before, off: (before.off ?? 0) - MANY };
  for (const status of statuses) expected[status] = (expected[status] ?? 0) + 1;
  expect(await counted()).toEqual(expected);

  await platform.start(tenantAccess);
  await eventually(async () => {
    const [row] = await platform.database.query<{ rows: number }>(
      'tenant-access',
      'select count(*)::int as rows from customer_counts',
    );
    return row && row.rows <= 50;
  });
  expect(await counted()).toEqual(expected);
});

it('F69 more than a search can count are not counted, and said so', async () => {
  await platform.database.query(
    'tenant-access',
    `insert into customers (id, provider_id, name, kind, created_at, version)
     select gen_random_uuid(), $1, 'Many ' || i, 'corporate', now(), 1 from generate_series(1, 4001) i`,
    [provider.organizationId],
  );
  expect(await counted(provider, 'many 4001')).toEqual({ ...NONE, off: 1 });
  const uncounted = { off: null, pending: null, accepted: null, disabled: null };
  expect(await counted(provider, 'many')).toEqual(uncounted);
  expect((await counted()).off).toBeGreaterThan(4_000);
});
