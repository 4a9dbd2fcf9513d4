import type { UserActor } from '@gatehouse/contracts';
import {
  countCustomers,
  createCustomer,
  listCustomers,
  setAccess,
} from '@gatehouse/contracts/tenant-access';
import type { TestPlatform } from '@gatehouse/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createProvider, startTenantAccess, type CallAs } from '../testing/tenants-fixture.js';

let platform: TestPlatform;
let callAs: CallAs;
let provider: UserActor;
let other: UserActor;

beforeAll(async () => {
  const started = await startTenantAccess();
  ({ platform, callAs } = started);
  provider = await createProvider(started.callers, 'Acme');
  other = await createProvider(started.callers, 'Other');
  const ids = new Map<string, string>();
  for (const name of ['Berta', 'Cesar', 'Dora', 'Anna']) {
    const customer = { name, kind: 'corporate' as const, email: `${name}@clinic.example` };
    ids.set(name, (await callAs(provider, createCustomer, customer)).id);
  }
  for (const name of ['Berta', 'Anna']) {
    const customerId = ids.get(name) ?? '';
    await callAs(provider, setAccess, { customerId, enabled: true });
  }
});

afterAll(() => platform.stop());

it.each([
  ['name', 'asc', 'Anna Berta Cesar Dora'],
  ['name', 'desc', 'Dora Cesar Berta Anna'],
  ['status', 'asc', 'Cesar Dora Anna Berta'],
  ['status', 'desc', 'Berta Anna Dora Cesar'],
  ['since', 'asc', 'Cesar Dora Berta Anna'],
  ['since', 'desc', 'Anna Berta Dora Cesar'],
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
