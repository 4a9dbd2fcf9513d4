import type { CustomerId, EventData, UserActor } from '@gatehouse/contracts';
import * as contracts from '@gatehouse/contracts/tenant-access';
import { accountErased } from '@gatehouse/contracts/identity';
import { eventually, publisherOf, type TestPlatform } from '@gatehouse/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  addMember,
  type CallAs,
  createProvider,
  type RpcClients,
  startTenantAccess,
  support,
} from '../testing/tenants-fixture.js';

let platform: TestPlatform;
let callAs: CallAs;
let callers: RpcClients;
let provider: UserActor;
let customerId: CustomerId;

beforeAll(async () => {
  const tenantAccess = await startTenantAccess();
  ({ platform, callAs, callers } = tenantAccess);
  provider = await createProvider(callers, 'one');
  const input = { name: 'C', kind: 'corporate' as const, email: 'c@customer.example' };
  customerId = (await callAs(provider, contracts.createCustomer, input)).id;
});

afterAll(() => platform.stop());

const setAccess = (enabled: boolean) =>
  callAs(provider, contracts.setAccess, { customerId, enabled });

const setModules = (modules: 'customer-login'[]) => {
  const { organizationId: providerId } = provider;
  return callAs(support, contracts.updateProvider, { providerId, modules });
};

/** The epoch in the latest event about the customer's access; a greater one sends an activation again. */
async function activationEpoch(): Promise<number | undefined> {
  type Change = EventData<typeof contracts.accessGrantChanged>;
  const [latest] = await platform.database.query<{ data: Change }>(
    'tenant-access',
    `select event -> 'data' as data from outbox where subject = $1 order by position desc limit 1`,
    [contracts.accessGrantChanged.subject],
  );
  return latest?.data.activation?.accessEpoch;
}

it('F59 D2: the module taken and given back is no reason to send an activation again, turning the customer off and on is', async () => {
  await setAccess(true);
  const first = await activationEpoch();
  expect(first).toBeDefined();
  await setModules([]);
  await setModules(['customer-login']);
  await callAs(provider, contracts.updateAccess, { customerId, areas: ['assets'] });
  expect(await activationEpoch()).toBe(first);
  await setAccess(false);
  await setAccess(true);
  expect(await activationEpoch()).toBeGreaterThan(first ?? 0);
});

it('F59 D2: a change of areas requests no activation once the person who could sign in has been erased', async () => {
  await setAccess(true);
  const first = await activationEpoch();
  const userId = await addMember(callers, customerId, ['administrator']);
  await setAccess(false);
  await setAccess(true);
  const identity = await publisherOf(platform, 'identity');
  const data = { userId, email: `${userId}@people.example` };
  await identity.publish(accountErased, { aggregateId: userId, sequence: 1, data });
  const members = 'select from memberships where organization_id = $1';
  await eventually(
    async () =>
      (await platform.database.query('tenant-access', members, [customerId])).length === 0,
  );
  await callAs(provider, contracts.updateAccess, { customerId, areas: ['jobs'] });
  expect(await activationEpoch()).toBe(first);
  await setAccess(false);
  await setAccess(true);
  expect(await activationEpoch()).toBeGreaterThan(first ?? 0);
});
