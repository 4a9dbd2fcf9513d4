import { OrganizationId, SessionId, UserId, type UserActor } from '@gatehouse/contracts';
import { sessionStarted } from '@gatehouse/contracts/identity';
import {
  countCustomers,
  createCustomer,
  getCustomer,
  listCustomers,
  setAccess,
} from '@gatehouse/contracts/tenant-access';
import { newId } from '@gatehouse/platform';
import { eventually, publisherOf, type TestPlatform } from '@gatehouse/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createProvider, startTenantAccess, type CallAs } from '../testing/tenants-fixture.js';

let platform: TestPlatform;
let callAs: CallAs;
let provider: UserActor;
let other: UserActor;
let publisher: Awaited<ReturnType<typeof publisherOf>>;
const ids = new Map<string, string>();

beforeAll(async () => {
  const started = await startTenantAccess();
  ({ platform, callAs } = started);
  provider = await createProvider(started.callers, 'Acme');
  other = await createProvider(started.callers, 'Other');
  for (const name of ['Berta', 'Cesar', 'Dora', 'Anna']) {
    const customer = { name, kind: 'corporate' as const, email: `${name}@clinic.example` };
    ids.set(name, (await callAs(provider, createCustomer, customer)).id);
  }
  for (const name of ['Berta', 'Anna']) {
    const customerId = ids.get(name) ?? '';
    await callAs(provider, setAccess, { customerId, enabled: true });
  }
  publisher = await publisherOf(platform, 'identity');
  await signIn('Cesar', '2026-03-01T10:00:00.000Z');
  await signIn('Anna', '2026-03-01T11:00:00.000Z');
  await eventually(async () => {
    const { Anna, Cesar } = await lastSignIns();
    return Anna !== null && Cesar !== null;
  });
});

afterAll(() => platform.stop());

let sequence = 0;

async function signIn(name: string, time: string): Promise<void> {
  const organizationId = OrganizationId.parse(ids.get(name));
  const sessionId = newId(SessionId);
  const data = { sessionId, userId: newId(UserId), organizationId, at: new Date(time) };
  const began = { aggregateId: sessionId, sequence: ++sequence, organizationId, data };
  await publisher.publish(sessionStarted, began);
}

const lastSignIns = async (): Promise<Record<string, string | null>> => {
  const { items } = await callAs(provider, listCustomers, {});
  return Object.fromEntries(
    items.map(({ name, lastSignInAt }) => [name, lastSignInAt?.toISOString() ?? null]),
  );
};

it.each([
  ['name', 'asc', 'Anna Berta Cesar Dora'],
  ['name', 'desc', 'Dora Cesar Berta Anna'],
  ['status', 'asc', 'Cesar Dora Anna Berta'],
  ['status', 'desc', 'Berta Anna Dora Cesar'],
  ['since', 'asc', 'Cesar Dora Berta Anna'],
  ['since', 'desc', 'Anna Berta Dora Cesar'],
  ['lastSignIn', 'asc', 'Berta Dora Cesar Anna'],
  ['lastSignIn', 'desc', 'Anna Cesar Dora Berta'],
] as const)('A1 customers are listed by %s, %s, page by page', async (sort, order, expected) => {
  const names: string[] = [];
  let cursor: string | undefined;
  do {
    const input = { sort, order, limit: 1, ...(cursor && { cursor }) };
    const page = await callAs(provider, listCustomers, input);
    names.push(...page.items.map(({ name }) => name));
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
  expect(names.join(' ')).toBe(expected);
});

it('A1 customers are counted by the status of their access, also those that a search finds', async () => {
  const none = { off: 0, pending: 0, accepted: 0, disabled: 0 };
  expect(await callAs(provider, countCustomers, {})).toEqual({ ...none, off: 2, pending: 2 });
  expect(await callAs(provider, countCustomers, { q: 'berta' })).toEqual({ ...none, pending: 1 });
  expect(await callAs(other, countCustomers, {})).toEqual(none);
});

it('A1 a sign-in is known to the minute, is never moved back, and is no change of the customer', async () => {
  const customerId = ids.get('Cesar') ?? '';
  const before = await callAs(provider, getCustomer, { customerId });
  expect(before.lastSignInAt).toBeUndefined();
  await signIn('Cesar', '2026-03-01T10:00:30.000Z');
  await signIn('Cesar', '2026-02-01T10:00:00.000Z');
  await signIn('Berta', '2026-03-01T09:00:00.000Z');
  await eventually(async () => (await lastSignIns()).Berta !== null);
  expect((await lastSignIns()).Cesar).toBe('2026-03-01T10:00:00.000Z');
  await signIn('Cesar', '2026-03-01T12:00:00.000Z');
  await eventually(async () => (await lastSignIns()).Cesar === '2026-03-01T12:00:00.000Z');
  expect(await callAs(provider, getCustomer, { customerId })).toEqual(before);
});
