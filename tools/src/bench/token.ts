import { Session } from '@gatehouse/contracts/identity';
import { NewApiKey, ServiceAccount } from '@gatehouse/contracts/tenant-access';
import { ApiClient } from '../client/api-client.js';
import type { BenchFixture } from './bench-fixture.js';

/** A fresh access token of the customer's user. */
export async function tokenOf(url: string, { person }: BenchFixture): Promise<string> {
  const response = await fetch(`${url}/api/v1/auth/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username: person.email, password: person.password }),
  });
  return Session.parse(await response.json()).accessToken;
}

/** An API key that may do what the customer's user may. */
export async function keyOf(url: string, { person }: BenchFixture): Promise<string> {
  const customer = await new ApiClient(url).signIn(person.email, person.password);
  const account = { name: 'Bench', roles: ['administrator'] };
  const { id } = ServiceAccount.parse(await customer.call('POST', '/service-accounts', account));
  const fields = { name: 'Bench', permissions: [] };
  const created = await customer.call('POST', `/service-accounts/${id}/keys`, fields);
  return NewApiKey.parse(created).key;
}
