import { allCalls } from '@gatehouse/contracts/topology';
import * as contracts from '@gatehouse/contracts/tenant-access';
import type { Call, UserActor } from '@gatehouse/contracts';
import {
  contentsOf,
  contextOf,
  directCallerOf,
  directCallFaults,
  type DirectCaller,
  type TestPlatform,
} from '@gatehouse/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  CALLS_WITHOUT_IDS,
  callsOn,
  callsOnCustomer,
  createTenant,
  type Tenant,
} from './testing/call-attempts-fixture.js';
import { startTenantAccess } from './testing/tenants-fixture.js';

let platform: TestPlatform;
let direct: DirectCaller;
let ours: Tenant;
let theirs: Tenant;

beforeAll(async () => {
  const { callers, ...begun } = await startTenantAccess();
  platform = begun.platform;
  direct = await directCallerOf(platform);
  ours = await createTenant(callers, 'ours');
  theirs = await createTenant(callers, 'theirs');
});

afterAll(() => platform.stop());

const REFUSALS = ['not-found', 'permission-denied', 'module-not-enabled'];

/** Makes each call as somebody, who must be refused, and nothing may change. */
async function expectRefusals(attempts: [Call, unknown][], who: UserActor): Promise<void> {
  const before = await contentsOf(platform.database, 'tenant-access');
  const { statement } = contextOf(who);
  for (const [contract, input] of attempts) {
    const { verdict } = await direct(contract, input, statement);
    const told = [contract.name, REFUSALS.includes(verdict) ? 'refused' : verdict];
    expect(told).toEqual([contract.name, 'refused']);
  }
  expect(await contentsOf(platform.database, 'tenant-access')).toEqual(before);
}

describe('tenant-access', () => {
  it('F22: refuses every call without a statement, with a forged one, or with one of the wrong kind', async () => {
    expect(await directCallFaults(direct, 'tenant-access')).toEqual([]);
  });

  it('F22: is tried here with each of its calls', () => {
    const tried = new Set([...callsOn(ours).map(([contract]) => contract), ...CALLS_WITHOUT_IDS]);
    expect(allCalls.filter((call) => call.service === 'tenant-access' && !tried.has(call))).toEqual(
      [],
    );
  });

  it.each(['provider', 'customer'] as const)(
    'F22: refuses every call on what is ours to another %s with all permissions, and nothing changes',
    (side) => expectRefusals([...callsOn(ours), ...callsOnCustomer(ours)], theirs[side]),
  );

  it('F22: lets a customer with all permissions do nothing of its provider', () =>
    // Its provider's word on it is the only thing that it sees.
    expectRefusals(
      callsOn(ours).filter(([{ name }]) => name !== 'get-customer'),
      ours.customer,
    ));

  it('F22: answers those to whom it belongs, so that the ids of these tests are right', async () => {
    const { statement } = contextOf(ours.provider);
    const readings = callsOn(ours).filter(([{ http }]) => http?.method === 'GET');
    for (const [contract, input] of readings) {
      const { verdict } = await direct(contract, input, statement);
      const support = contract.access === 'platform-support';
      expect([contract.name, verdict]).toEqual([
        contract.name,
        support ? 'permission-denied' : 'answered',
      ]);
    }
  });

  it('F22: lists nothing of ours to others', async () => {
    const lists = [
      contracts.listCustomers,
      contracts.listTerms,
      contracts.listRoles,
      contracts.listDepartments,
      contracts.listContacts,
    ];
    for (const contract of lists) {
      const { verdict, output } = await direct(contract, {}, contextOf(theirs.provider).statement);
      expect(verdict).toBe('answered');
      expect(JSON.stringify(output)).toContain('theirs');
      expect(JSON.stringify(output)).not.toMatch(/\bours\b/);
    }
    const members = await direct(contracts.listMembers, {}, contextOf(theirs.provider).statement);
    const { items } = contracts.listMembers.output.parse(members.output);
    expect(items.map(({ userId }) => userId)).toEqual([theirs.member]);
  });

  it('F22: does not take the word of support for people who act in another organization', async () => {
    const { statement } = contextOf({ ...theirs.provider, platformRole: 'platform-support' });
    const { listProviders, createProvider, listMembershipsOfPerson } = contracts;
    for (const contract of [listProviders, createProvider, listMembershipsOfPerson])
      expect((await direct(contract, {}, statement)).verdict).toBe('permission-denied');
  });
});
