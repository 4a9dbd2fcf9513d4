import { Session } from '@gatehouse/contracts/identity';
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
