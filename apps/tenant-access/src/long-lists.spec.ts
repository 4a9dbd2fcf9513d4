import { listReadFaults, type TestPlatform } from '@gatehouse/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  createCustomer,
  createProvider,
  startTenantAccess,
  support,
  type RpcClients,
} from './testing/tenants-fixture.js';

let platform: TestPlatform;
let callers: RpcClients;

beforeAll(async () => {
  ({ platform, callers } = await startTenantAccess());
});

afterAll(() => platform.stop());

it('F69 F73: no list, filter or search reads a table from one end to the other', async () => {
  const provider = await createProvider(callers, 'Acme');
  const customer = await createCustomer(callers, provider, 'Clinic');
  const askers = { provider, customer, support };
  const exceptions = { 'list-terms-acceptances': 'words are in two tables, which no index spans' };
  expect(await listReadFaults(platform, 'tenant-access', askers, exceptions)).toEqual([]);
}, 300_000);
