import type { UserActor } from '@gatehouse/contracts';
import * as contracts from '@gatehouse/contracts/tenant-access';
import type { TestPlatform } from '@gatehouse/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  addMember,
  type CallAs,
  type RpcClients,
  createCustomer,
  createProvider,
  outcomeOf,
  startTenantAccess,
} from '../testing/tenants-fixture.js';

let platform: TestPlatform;
let callers: RpcClients;
let callAs: CallAs;
let provider: UserActor;
let customer: UserActor;
const list = contracts.listTermsAcceptances;

/** Adds a member who accepts the first version. */
async function addAcceptingMember(of: UserActor, roles: string[]): Promise<UserActor> {
  const userId = await addMember(callers, of.organizationId, roles);
  const person = { ...of, userId };
  await callAs(person, contracts.acceptTerms, { version: 1 });
  return person;
}

beforeAll(async () => {
  ({ platform, callers, callAs } = await startTenantAccess());
  provider = await createProvider(callers, 'Acme');
  customer = await createCustomer(callers, provider, 'Clinic');
});

afterAll(() => platform.stop());

it('A3: lists who accepted which version and for which organization, in pages, newest first', async () => {
  const people = [
    await addAcceptingMember(provider, ['administrator']),
    await addAcceptingMember(customer, ['member']),
    await addAcceptingMember(customer, ['member']),
  ].map(({ userId }) => userId);
  const first = await callAs(provider, list, { limit: 2 });
  expect(first.items.map(({ userId }) => userId)).toEqual([people[2], people[1]]);
  expect(first.items[0]).toMatchObject({
    version: 1,
    person: { firstName: 'Kim', lastName: 'Doe', email: `${String(people[2])}@people.example` },
    organization: { id: customer.organizationId, name: 'Clinic' },
  });
  const rest = await callAs(provider, list, { limit: 2, cursor: first.nextCursor ?? '' });
  expect(rest.items.map(({ organization }) => organization.name)).toEqual(['Acme']);
  expect(rest.nextCursor).toBeNull();
  expect((await callAs(provider, list, { q: 'clinic' })).items).toHaveLength(2);
});

it('A3: starts with no acceptances for a new version and keeps those of the old one', async () => {
  await callAs(provider, contracts.publishTerms, { title: 'Terms', body: 'Others.' });
  expect((await callAs(provider, list, {})).items).toEqual([]);
  expect((await callAs(provider, list, { version: 1 })).items).toHaveLength(3);
});

it('F21: shows nothing to other providers or to members who may not publish terms', async () => {
  const other = await createProvider(callers, 'Other');
  expect((await callAs(other, list, { version: 1 })).items).toEqual([]);
  const agent = { ...provider, permissions: [] };
  expect(await outcomeOf(callAs(agent, list, {}))).toBe('permission-denied');
});
