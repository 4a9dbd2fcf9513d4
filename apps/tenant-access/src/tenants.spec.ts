import { Permission, UserId, type Call, type UserActor } from '@gatehouse/contracts';
import * as contracts from '@gatehouse/contracts/tenant-access';
import { allCalls } from '@gatehouse/contracts/topology';
import { newId } from '@gatehouse/platform';
import {
  actor,
  contentsOf,
  contextOf,
  directCallerOf,
  directCallFaults,
  startPlatform,
  type DirectCaller,
  type TestPlatform,
} from '@gatehouse/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { migrations } from './persistence/migrations/index.js';
import { tenantAccess } from './service.js';

const support = actor({
  organizationKind: 'platform',
  organizationId: contracts.PLATFORM_ORGANIZATION,
  platformRole: 'platform-support',
});
const areas = ['jobs', 'assets'] as const;
const mightyOf = (wish: Pick<UserActor, 'organizationKind' | 'organizationId'>): UserActor =>
  actor({ ...wish, permissions: Permission.options, areas: [...areas] });

let platform: TestPlatform;
let direct: DirectCaller;
let ours: { provider: UserActor; customer: UserActor };
let theirs: { provider: UserActor; customer: UserActor };

/** A provider and its customer, whose portal is on. */
async function tenant(name: string): Promise<typeof ours> {
  const call = await platform.callerOf('gateway');
  const administrator = { email: `admin@${name}.example`, firstName: 'A', lastName: 'D' };
  const { id } = await call(contextOf(support), contracts.createProvider, {
    name,
    administrator,
    modules: ['customer-login'],
  });
  const provider = mightyOf({ organizationKind: 'provider', organizationId: id });
  const customer = await call(contextOf(provider), contracts.createCustomer, {
    name: `customer of ${name}`,
    kind: 'corporate',
    email: `customer@${name}.example`,
  });
  const wish = { customerId: customer.id, enabled: true };
  await call(contextOf(provider), contracts.setAccess, wish);
  const itself = mightyOf({ organizationKind: 'customer', organizationId: customer.id });
  return { provider, customer: { ...itself, providerId: id } };
}

beforeAll(async () => {
  platform = await startPlatform({ 'tenant-access': migrations });
  await platform.start(tenantAccess);
  direct = await directCallerOf(platform);
  ours = await tenant('ours');
  theirs = await tenant('theirs');
});

afterAll(() => platform.stop());

/** Each call that names something of ours, as strangers would make it. */
const attempts = (): [Call, unknown][] => {
  const customerId = ours.customer.organizationId;
  const providerId = ours.provider.organizationId;
  return [
    [
      contracts.createProvider,
      { name: 'x', administrator: { email: 'a@b.example', firstName: 'A', lastName: 'B' } },
    ],
    [contracts.listProviders, {}],
    [contracts.getProvider, { providerId }],
    [contracts.updateProvider, { providerId, name: 'x', modules: [] }],
    [contracts.getCustomer, { customerId }],
    [contracts.updateCustomer, { customerId, name: 'x', email: 'x@theirs.example' }],
    [contracts.setAccess, { customerId, enabled: false }],
    [contracts.setAccess, { customerId, enabled: true, areas: ['dashboard'], role: 'member' }],
    [contracts.listAccessChanges, { customerId }],
    [contracts.getActivation, { customerId }],
    [contracts.admitMember, { userId: newId(UserId), organizationId: providerId }],
    [
      contracts.ensureMembership,
      { userId: newId(UserId), organizationId: providerId, roles: ['administrator'] },
    ],
    [contracts.getJoinable, { organizationId: customerId }],
  ];
};

/** Calls that take no id of anybody's. What they list is looked at below. */
const ABOUT_ONESELF: Call[] = [
  contracts.createCustomer,
  contracts.listCustomers,
  contracts.getCurrentTerms,
  contracts.acceptTerms,
  contracts.listTerms,
  contracts.publishTerms,
];

const REFUSALS = ['not-found', 'permission-denied', 'module-not-enabled'];

describe('tenant-access', () => {
  it('F22: refuses every call without a statement, with a forged one, or with one of the wrong kind', async () => {
    expect(await directCallFaults(direct, 'tenant-access')).toEqual([]);
  });

  it('F22: is tried here with each of its calls', () => {
    const tried = new Set([...attempts().map(([contract]) => contract), ...ABOUT_ONESELF]);
    expect(allCalls.filter((call) => call.service === 'tenant-access' && !tried.has(call))).toEqual(
      [],
    );
  });

  it.each(['provider', 'customer'] as const)(
    'F22: refuses every call on what is ours to another %s with all permissions, and nothing changes',
    async (side) => {
      const before = await contentsOf(platform.database, 'tenant-access');
      for (const [contract, input] of attempts()) {
        const { statement } = contextOf(theirs[side]);
        const { verdict } = await direct(contract, input, statement);
        expect([contract.name, REFUSALS.includes(verdict) ? 'refused' : verdict]).toEqual([
          contract.name,
          'refused',
        ]);
      }
      expect(await contentsOf(platform.database, 'tenant-access')).toEqual(before);
    },
  );

  it('F22: lets a customer with all permissions do nothing of its provider', async () => {
    const before = await contentsOf(platform.database, 'tenant-access');
    const { statement } = contextOf(ours.customer);
    for (const [contract, input] of attempts().filter(([{ name }]) => name !== 'get-customer')) {
      const { verdict } = await direct(contract, input, statement);
      expect([contract.name, REFUSALS.includes(verdict) ? 'refused' : verdict]).toEqual([
        contract.name,
        'refused',
      ]);
    }
    expect(await contentsOf(platform.database, 'tenant-access')).toEqual(before);
  });

  it('F22: answers those to whom it belongs, so that the ids of these tests are right', async () => {
    const { statement } = contextOf(ours.provider);
    const answered = [contracts.getCustomer, contracts.getActivation, contracts.listAccessChanges];
    for (const contract of answered) {
      const { verdict } = await direct(
        contract,
        { customerId: ours.customer.organizationId },
        statement,
      );
      expect(verdict).toBe('answered');
    }
  });

  it('F22: lists nothing of ours to others', async () => {
    for (const contract of [contracts.listCustomers, contracts.listTerms]) {
      const { verdict, output } = await direct(contract, {}, contextOf(theirs.provider).statement);
      expect(verdict).toBe('answered');
      expect(JSON.stringify(output)).toContain('theirs');
      expect(JSON.stringify(output)).not.toMatch(/\bours\b/);
    }
  });

  it('F22: does not take the word of support for people who act in another organisation', async () => {
    const { statement } = contextOf({ ...theirs.provider, platformRole: 'platform-support' });
    for (const contract of [contracts.listProviders, contracts.createProvider])
      expect((await direct(contract, {}, statement)).verdict).toBe('permission-denied');
  });
});
