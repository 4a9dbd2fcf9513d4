import { beforeAll, expect, it } from 'vitest';
import { Dashboard } from '@gatehouse/contracts/service-desk';
import { Customer, Provider as ProviderView } from '@gatehouse/contracts/tenant-access';
import { eventually } from '@gatehouse/testing/wait';
import { expectAnswer, expectProblem } from './client.js';
import { createCustomer, createProvider, type Provider } from './customers.js';
import { signInOperator, type Person } from './people.js';

let provider: Provider;
let operator: Person;
beforeAll(async () => {
  [provider, operator] = [await createProvider(), await signInOperator()];
});

const zoneShown = async (query = ''): Promise<string | undefined> => {
  const answer = await provider.admin.call('GET', `/dashboard${query}`);
  return expectAnswer(answer, 200, Dashboard).timeZone;
};

it('F85: a provider has a time zone, and its customers have it unless they have their own', async () => {
  const { id: customerId } = await createCustomer(provider);
  const ofCustomer = `?customerId=${customerId}`;
  await eventually(async () => (await zoneShown(ofCustomer)) === 'UTC');
  const path = `/platform/providers/${provider.id}`;
  const body = { timeZone: 'Pacific/Auckland' };
  const changed = await operator.call('PATCH', path, { body });
  expect(expectAnswer(changed, 200, ProviderView).timeZone).toBe('Pacific/Auckland');
  for (const query of ['', ofCustomer])
    await eventually(async () => (await zoneShown(query)) === 'Pacific/Auckland');

  const own = { body: { timeZone: 'America/New_York' } };
  const moved = await provider.admin.call('PATCH', `/customers/${customerId}`, own);
  expect(expectAnswer(moved, 200, Customer).timeZone).toBe('America/New_York');
  await eventually(async () => (await zoneShown(ofCustomer)) === 'America/New_York');
  expect(await zoneShown()).toBe('Pacific/Auckland');

  const back = { body: { timeZone: null } };
  await provider.admin.call('PATCH', `/customers/${customerId}`, back);
  await eventually(async () => (await zoneShown(ofCustomer)) === 'Pacific/Auckland');
});

it('F85: what is no time zone, or only an offset, is refused', async () => {
  for (const timeZone of [
    'Mars/Olympus',
    '+05:30',
    'EST5EDT;',
    '',
    'a'.repeat(70),
    'Europe/Berlin\0',
  ]) {
    const body = { name: 'C', kind: 'corporate', timeZone };
    const answer = await provider.admin.call('POST', '/customers', { body });
    expectProblem(answer, 422, 'invalid-request');
  }
});
