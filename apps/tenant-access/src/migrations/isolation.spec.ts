import { randomUUID } from 'node:crypto';
import { DepartmentId, OrganizationId, UserId } from '@gatehouse/contracts';
import { NO_DEPARTMENT } from '@gatehouse/contracts/tenant-access';
import { createDatabase, isolationFaults, type TestDatabase } from '@gatehouse/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  acceptance,
  contact,
  customerCount,
  customerRows,
  department,
  membership,
  portalView,
  providerRows,
  role,
  serviceAccount,
  withdrawal,
} from '../testing/tenant-rows-fixture.js';
import { migrations } from './index.js';

const organization = () => OrganizationId.parse(randomUUID());
const [a, b, a1, a2, b1] = [
  organization(),
  organization(),
  organization(),
  organization(),
  organization(),
];
/** A former customer of provider A that became independent. */
const free = organization();
const departments = { a: DepartmentId.parse(randomUUID()), b: DepartmentId.parse(randomUUID()) };
const people = {
  ofBoth: UserId.parse(randomUUID()),
  b: UserId.parse(randomUUID()),
  bound: UserId.parse(randomUUID()),
};

const provider = 'provider A';
const bound = 'the department of A';
const lost = 'A, bound to no department';

/** A user with memberships in both A1 and B1. */
const inBoth = [
  membership(
    a1,
    {
      seenBy: ['customer A1', provider, bound, 'a person of both'],
      changedBy: ['customer A1', provider, bound],
    },
    { user_id: people.ofBoth },
  ),
  membership(
    b1,
    {
      seenBy: ['customer B1', 'provider B', 'a person of both'],
      changedBy: ['customer B1', 'provider B'],
    },
    { user_id: people.ofBoth },
  ),
  ...(
    [
      [a, a1, [provider, 'customer A1']],
      [b, b1, ['provider B', 'customer B1']],
    ] as const
  ).map(([providerId, customerId, sides]) =>
    acceptance(people.ofBoth, providerId, customerId, {
      seenBy: [...sides, 'a person of both'],
      changedBy: ['a person of both'],
    }),
  ),
];

const rows = [
  ...providerRows(a, [provider, bound, lost], ['customer A1', 'customer A2', 'free A']),
  ...providerRows(b, ['provider B'], ['customer B1']),
  ...providerRows(free, ['free A'], []),
  ...customerRows(a1, a, 'customer A1', [provider, bound], { department_id: departments.a }),
  ...customerRows(a2, a, 'customer A2', [provider]),
  ...customerRows(b1, b, 'customer B1', ['provider B'], { department_id: departments.b }),
  ...customerRows(free, a, 'free A', [provider], { independent_at: new Date() }),
  customerCount(a, [provider]),
  customerCount(a, [provider, bound], departments.a),
  customerCount(b, ['provider B'], departments.b),
  ...inBoth,
  membership(a2, { seenBy: ['customer A2', provider] }),
  membership(free, { seenBy: ['free A'] }),
  membership(a, { seenBy: [provider] }),
  membership(a, { seenBy: [provider, bound] }, { department_id: departments.a }),
  ...portalView(a, a1, { user_id: people.bound }, [provider, lost]),
  ...portalView(b, b1, { user_id: people.b }, ['provider B']),
  withdrawal(a, [provider]),
  withdrawal(a1, ['customer A1', provider, bound]),
  withdrawal(free, ['free A']),
  department(a, departments.a, [provider, bound]),
  department(a, randomUUID(), [provider]),
  department(b, departments.b, ['provider B']),
  role(a, { seenBy: [provider, bound, lost] }),
  role(a1, { seenBy: ['customer A1', provider, bound], changedBy: ['customer A1'] }),
  role(a2, { seenBy: ['customer A2', provider], changedBy: ['customer A2'] }),
  role(free, { seenBy: ['free A'] }),
  ...serviceAccount(a, [provider]),
  ...serviceAccount(a1, ['customer A1']),
  ...serviceAccount(free, ['free A']),
  contact(a, a, [provider]),
  contact(a, a, [provider, bound], { department_id: departments.a }),
  contact(a, a1, [provider, bound]),
  contact(a, a2, [provider]),
  contact(a, free, [provider]),
  contact(a1, a1, ['customer A1']),
  contact(free, free, ['free A']),
];

let database: TestDatabase;

beforeAll(async () => {
  database = await createDatabase({ 'tenant-access': migrations });
});

afterAll(() => database.drop());

it('F23 B2: a query without a WHERE clause reads and changes no rows of another tenant or department, in any table', async () => {
  const faults = await isolationFaults(database, 'tenant-access', {
    scopes: {
      [provider]: { organization_id: a },
      [bound]: { organization_id: a, department_id: departments.a },
      [lost]: { organization_id: a, department_id: NO_DEPARTMENT, user_id: people.bound },
      'provider B': { organization_id: b, user_id: people.b },
      'customer A1': { organization_id: a1 },
      'customer A2': { organization_id: a2 },
      'customer B1': { organization_id: b1 },
      'free A': { organization_id: free },
      'a person of both': { user_id: people.ofBoth },
      'the platform': { platform: 'on' },
      'the worker': { worker: 'on' },
    },
    rows,
    shared: { email_blocks: 'addresses that mail servers reject, regardless of tenant' },
  });
  expect(faults).toEqual([]);
});
