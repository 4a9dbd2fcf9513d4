import type { UserActor } from '@gatehouse/contracts';
import * as contracts from '@gatehouse/contracts/tenant-access';
import type { TestPlatform } from '@gatehouse/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  addMember,
  type CallAs,
  type Callers,
  createCustomer,
  createProvider,
  outcomeOf,
  startTenantAccess,
} from '../testing/tenants-fixture.js';

let platform: TestPlatform;
let callers: Callers;
let ask: CallAs;
let provider: UserActor;
let customer: UserActor;
const list = contracts.listTermsAcceptances;

/** Somebody joins and accepts the first version. */
async function accepting(of: UserActor, roles: string[]): Promise<UserActor> {
  const userId = await addMember(callers, of.organizationId, roles);
  const person = { ...of, userId };
  await ask(person, contracts.acceptTerms, { version: 1 });
  return person;
}

beforeAll(async () => {
  ({ platform, callers, ask } = await startTenantAccess());
  provider = await createProvider(callers, 'Acme');
  customer = await createCustomer(callers, provider, 'Clinic');
});

afterAll(() => platform.stop());

it('A3: says who accepted which version, as whose member, page by page and the latest first', async () => {
  const people = [
    await accepting(provider, ['administrator']),
    await accepting(customer, ['member']),
    await accepting(customer, ['member']),
  ].map(({ userId }) => userId);
  const first = await ask(provider, list, { limit: 2 });
  expect(first.items.map(({ userId }) => userId)).toEqual([people[2], people[1]]);
  expect(first.items[0]).toMatchObject({
    version: 1,
    person: { firstName: 'Kim', lastName: 'Doe', email: `${String(people[2])}@people.example` },
    organization: { id: customer.organizationId, name: 'Clinic' },
  });
  const rest = await ask(provider, list, { limit: 2, cursor: first.nextCursor ?? '' });
  expect(rest.items.map(({ organization }) => organization.name)).toEqual(['Acme']);
  expect(rest.nextCursor).toBeNull();
  expect((await ask(provider, list, { q: 'clinic' })).items).toHaveLength(2);
});

it('A3: a new version has been accepted by nobody yet, and the older one keeps who did', async () => {
  await ask(provider, contracts.publishTerms, { title: 'Terms', body: 'Others.' });
  expect((await ask(provider, list, {})).items).toEqual([]);
  expect((await ask(provider, list, { version: 1 })).items).toHaveLength(3);
});

it('F21: shows nothing to other providers, and to nobody who may not publish terms', async () => {
  const other = await createProvider(callers, 'Other');
  expect((await ask(other, list, { version: 1 })).items).toEqual([]);
  const agent = { ...provider, permissions: [] };
  expect(await outcomeOf(ask(agent, list, {}))).toBe('permission-denied');
});
