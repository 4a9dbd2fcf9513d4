import { Invitation } from '@gatehouse/contracts/invitations';
import { Me } from '@gatehouse/contracts/identity';
import { expectAnswer } from './client.js';
import type { Provider } from './customers.js';
import { nextToken } from './mail.js';
import { activate, unique, type Person } from './people.js';

/** Somebody whom a provider has invited, who is in and has accepted the terms. */
export interface Colleague {
  id: string;
  email: string;
  person: Person;
}

/** Invites a colleague, who joins. */
export async function colleagueOf(
  { admin }: Provider,
  wish: { roles?: string[]; platformRole?: string } = {},
): Promise<Colleague> {
  const email = `Colleague-${unique()}@provider.example`;
  const body = { email, firstName: 'Kim', lastName: 'Doe', language: 'en', ...wish };
  const invitation = { roles: ['agent'], ...body };
  expectAnswer(await admin.call('POST', '/invitations', { body: invitation }), 201, Invitation);
  const person = await activate(email, await nextToken(email));
  await person.acceptTerms();
  const { id } = expectAnswer(await person.call('GET', '/me'), 200, Me);
  return { id, email, person };
}
