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
  const { callers, ...started } = await startTenantAccess();
  platform = started.platform;
  direct = await directCallerOf(platform);
  ours = await createTenant(callers, 'ours');
  theirs = await createTenant(callers, 'theirs');
});

afterAll(() => platform.stop());

const REJECTIONS = ['not-found', 'permission-denied', 'module-not-enabled', 'portal-view-ended'];

/** Expects every call to be rejected, and nothing to change. */
async function expectRejections(attempts: [Call, unknown][], who: UserActor): Promise<void> {
  const before = await contentsOf(platform.database, 'tenant-access');
  const { assertion } = contextOf(who);
  for (const [contract, input] of attempts) {
    const { verdict } = await direct(contract, input, assertion);
    const outcome = [contract.name, REJECTIONS.includes(verdict) ? 'rejected' : verdict];
    expect(outcome).toEqual([contract.name, 'rejected']);
  }
  expect(await contentsOf(platform.database, 'tenant-access')).toEqual(before);
}

describe('tenant-access', () => {
  it('F22: rejects every call without an actor assertion, with a forged one, or with one of the wrong kind', async () => {
    expect(await directCallFaults(direct, 'tenant-access')).toEqual([]);
  });

  it('F22: has each of its calls covered by this test', () => {
    const tried = new Set([...callsOn(ours).map(([contract]) => contract), ...CALLS_WITHOUT_IDS]);
    expect(allCalls.filter((call) => call.service === 'tenant-access' && !tried.has(call))).toEqual(
      [],
    );
  });

  it.each(['provider', 'customer'] as const)(
    'F22: rejects every call on our data by another %s with all permissions, and changes nothing',
    (side) => expectRejections([...callsOn(ours), ...callsOnCustomer(ours)], theirs[side]),
  );

  it('F22: rejects calls on its provider’s data by a customer with all permissions', () =>
    // It can only see its own customer record.
    expectRejections(
      callsOn(ours).filter(([{ name }]) => name !== 'get-customer'),
      ours.customer,
    ));

  it('F22: accepts the same calls by the owner, which proves that the ids in these tests are valid', async () => {
    const { assertion } = contextOf(ours.provider);
    const readings = callsOn(ours).filter(([{ http }]) => http?.method === 'GET');
    for (const [contract, input] of readings) {
      const { verdict } = await direct(contract, input, assertion);
      const support = contract.access === 'platform-support';
      expect([contract.name, verdict]).toEqual([
        contract.name,
        support ? 'permission-denied' : 'answered',
      ]);
    }
  });

  it('F22: lists none of our data to others', async () => {
    const lists = [
      contracts.listCustomers,
      contracts.listTerms,
      contracts.listRoles,
      contracts.listDepartments,
      contracts.listContacts,
      contracts.listServiceAccounts,
    ];
    for (const contract of lists) {
      const { verdict, output } = await direct(contract, {}, contextOf(theirs.provider).assertion);
      expect(verdict).toBe('answered');
      expect(JSON.stringify(output)).toContain('theirs');
      expect(JSON.stringify(output)).not.toMatch(/\bours\b/);
    }
    const members = await direct(contracts.listMembers, {}, contextOf(theirs.provider).assertion);
    const { items } = contracts.listMembers.output.parse(members.output);
    expect(items.map(({ userId }) => userId)).toEqual([theirs.member]);
  });

  it('F22: ignores the support role of users who act for another organization', async () => {
    const { assertion } = contextOf({ ...theirs.provider, platformRole: 'platform-support' });
    const { listProviders, createProvider, listMembershipsOfPerson } = contracts;
    for (const contract of [listProviders, createProvider, listMembershipsOfPerson])
      expect((await direct(contract, {}, assertion)).verdict).toBe('permission-denied');
  });
});
