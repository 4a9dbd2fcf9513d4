import type { Language, PlatformRole } from '@gatehouse/contracts';
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
  options: { roles?: string[]; platformRole?: PlatformRole; language?: Language } = {},
): Promise<Colleague> {
  const email = `Colleague-${unique()}@provider.example`;
  const body = { email, firstName: 'Kim', lastName: 'Doe', language: 'en' as const, ...options };
  const invitation = { roles: ['agent'], ...body };
  await admin.api.POST('/invitations', { body: invitation });
  const person = await activate(email, await nextToken(email));
  await person.acceptTerms();
  return { id: person.session.user.id, email, person };
}
