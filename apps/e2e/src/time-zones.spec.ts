import { beforeAll, expect, it } from 'vitest';
import { Dashboard } from '@gatehouse/contracts/service-desk';
import { Customer, Provider as ProviderView } from '@gatehouse/contracts/tenant-access';
import { eventually } from '@gatehouse/testing/wait';
import { expectProblem, expectResponse } from './testing/api-client.js';
import { createCustomer, createProvider, type Provider } from './testing/customer-fixture.js';
import { signInOperator, type Person } from './testing/person-fixture.js';

let provider: Provider;
let operator: Person;
beforeAll(async () => {
  [provider, operator] = [await createProvider(), await signInOperator()];
});

const zoneShown = async (query = ''): Promise<string | undefined> => {
  const response = await provider.admin.call('GET', `/dashboard${query}`);
  return expectResponse(response, 200, Dashboard).timeZone;
};

it('F85: a provider has a time zone, which its customers inherit unless they set their own', async () => {
  const { id: customerId } = await createCustomer(provider);
  const ofCustomer = `?customerId=${customerId}`;
  await eventually(async () => (await zoneShown(ofCustomer)) === 'UTC');
  const path = `/platform/providers/${provider.id}`;
  const body = { timeZone: 'Pacific/Auckland' };
  const changed = await operator.call('PATCH', path, { body });
  expect(expectResponse(changed, 200, ProviderView).timeZone).toBe('Pacific/Auckland');
  for (const query of ['', ofCustomer])
    await eventually(async () => (await zoneShown(query)) === 'Pacific/Auckland');

  const own = { body: { timeZone: 'America/New_York' } };
  const moved = await provider.admin.call('PATCH', `/customers/${customerId}`, own);
  expect(expectResponse(moved, 200, Customer).timeZone).toBe('America/New_York');
  await eventually(async () => (await zoneShown(ofCustomer)) === 'America/New_York');
  expect(await zoneShown()).toBe('Pacific/Auckland');

  const back = { body: { timeZone: null } };
  await provider.admin.call('PATCH', `/customers/${customerId}`, back);
  await eventually(async () => (await zoneShown(ofCustomer)) === 'Pacific/Auckland');
});

it('F85: invalid time zones and plain offsets are rejected', async () => {
  for (const timeZone of [
    'Mars/Olympus',
    '+05:30',
    'EST5EDT;',
    '',
    'a'.repeat(70),
    'Europe/Berlin\0',
  ]) {
    const body = { name: 'C', kind: 'corporate', timeZone };
    const response = await provider.admin.call('POST', '/customers', { body });
    expectProblem(response, 422, 'invalid-request');
  }
});
