import type { Person } from '../testing/person-fixture.js';
import { ModelMismatch } from './command.js';
import type { Model, Session } from './model.js';
import { actorOf, customerProblems, permissionsOfMember } from './rules.js';

/** Without accents, in capital letters, words from last to first. */
const retyped = (name: string): string =>
  name.normalize('NFD').replaceAll(/\p{M}/gu, '').toUpperCase().split(' ').toReversed().join(' ');

/** Customers are found by their names, however they are typed, by users who may see them (F68, F73). */
export async function checkSearch(
  model: Model,
  session: Session,
  who: Person,
  choose: number,
): Promise<void> {
  const actor = actorOf(model, session);
  const present = model.customers.filter(({ archived }) => !archived);
  const customer = present[choose % Math.max(1, present.length)];
  if (!customer || actor?.organizationId !== model.providerId) return;
  if (!permissionsOfMember(model, actor).includes('customers:read')) return;
  const q = retyped(customer.name);
  const { status, body } = await who.call('GET', `/customers?q=${encodeURIComponent(q)}`);
  if (status !== 200)
    throw new ModelMismatch('search', `a search for ${q} returned ${String(status)}`);
  const found = (body as { items: { id: string }[] }).items.map(({ id }) => id);
  const expected = customerProblems(model, session, customer.id).length === 0 ? [customer.id] : [];
  if (found.join() !== expected.join())
    throw new ModelMismatch(
      'search',
      `${session.email} searches for ${q} and finds ${found.join()}, not ${expected.join()}`,
    );
}
