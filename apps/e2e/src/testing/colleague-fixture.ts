import { Invitation } from '@gatehouse/contracts/invitations';
import { Me } from '@gatehouse/contracts/identity';
import { expectAnswer } from './api-client.js';
import type { Provider } from './customer-fixture.js';
import { nextToken } from './mailbox.js';
import { activate, unique, type Person } from './person-fixture.js';

/** A provider's member who has accepted the terms. */
export interface Colleague {
  id: string;
  email: string;
  person: Person;
}

/** Invites a colleague, who joins and accepts the terms. */
export async function createColleague(
  { admin }: Provider,
  options: { roles?: string[]; platformRole?: string; language?: string } = {},
): Promise<Colleague> {
  const email = `Colleague-${unique()}@provider.example`;
  const body = { email, firstName: 'Kim', lastName: 'Doe', language: 'en', ...options };
  const invitation = { roles: ['agent'], ...body };
  expectAnswer(await admin.call('POST', '/invitations', { body: invitation }), 201, Invitation);
  const person = await activate(email, await nextToken(email));
  await person.acceptTerms();
  const { id } = expectAnswer(await person.call('GET', '/me'), 200, Me);
  return { id, email, person };
}
