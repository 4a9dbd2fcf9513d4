import type { Permission, UserActor } from '@gatehouse/contracts';
import * as contracts from '@gatehouse/contracts/tenant-access';
import type { TestPlatform } from '@gatehouse/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Programs } from '../testing/programs-fixture.js';
import {
  addMember,
  type CallAs,
  createCustomer,
  createProvider,
  outcomeOf,
  type RpcClients,
  startTenantAccess,
} from '../testing/tenants-fixture.js';

let platform: TestPlatform;
let callers: RpcClients;
let callAs: CallAs;
let programs: Programs;
let provider: UserActor;

beforeAll(async () => {
  ({ platform, callers, callAs } = await startTenantAccess());
  programs = new Programs(callers, callAs);
  provider = await createProvider(callers, 'acme');
});

afterAll(() => platform.stop());

/** The same member with fewer permissions. */
const limited = (who: UserActor, permissions: Permission[]): UserActor => ({ ...who, permissions });

describe('a service account', () => {
  it('F7: gets no role that permits more than its creator may, neither at first nor later', async () => {
    const weak = limited(provider, ['service-accounts:manage', 'customers:read', 'jobs:write']);
    expect(await outcomeOf(programs.createAccount(weak, ['administrator']))).toBe(
      'permission-denied',
    );
    const { id } = await programs.createAccount(weak, ['agent']);
    const change = (who: UserActor, roles: string[]) =>
      outcomeOf(callAs(who, contracts.updateServiceAccount, { serviceAccountId: id, roles }));
    expect(await change(weak, ['content-creator'])).toBe('permission-denied');
    expect(await change(provider, ['content-creator'])).toBe('done');
    // From here on it may do more than its creator, who has no power over it any more.
    expect(await change(weak, ['agent'])).toBe('permission-denied');
    expect(await outcomeOf(programs.createKey(weak, id))).toBe('permission-denied');
    const remove = callAs(weak, contracts.deleteServiceAccount, { serviceAccountId: id });
    expect(await outcomeOf(remove)).toBe('permission-denied');
  });

  it('B2: is not for anybody who is bound to a department', async () => {
    const departmentId = contracts.NO_DEPARTMENT;
    const bound = { ...provider, departmentId };
    const { id: serviceAccountId } = await programs.createAccount(provider, ['agent']);
    for (const attempt of [
      () => programs.createAccount(bound, ['agent']),
      () => programs.createKey(bound, serviceAccountId),
      () => callAs(bound, contracts.listServiceAccounts, {}),
      () => callAs(bound, contracts.deleteServiceAccount, { serviceAccountId }),
    ])
      expect(await outcomeOf(attempt())).toBe('department-bound');
  });

  it('E5: is no administrator where the last one is to go, and none of the members', async () => {
    const lonely = await createProvider(callers, 'lonely');
    const userId = await addMember(callers, lonely.organizationId, ['administrator']);
    await programs.createAccount(lonely, ['administrator']);
    const remove = callAs(lonely, contracts.removeMember, { userId });
    expect(await outcomeOf(remove)).toBe('last-administrator');
    const { items } = await callAs(lonely, contracts.listMembers, {});
    expect(items.map((member) => member.userId)).toEqual([userId]);
  });

  it('keeps a custom role from being deleted, and does less once that role permits less', async () => {
    const fields = { name: 'sync', permissions: ['jobs:write', 'assets:write'] as Permission[] };
    const { id: roleId } = await callAs(provider, contracts.createRole, fields);
    if (!roleId) throw new Error('unreachable: custom roles have an id');
    const { id, roles } = await programs.createAccount(provider, ['sync']);
    expect(roles).toEqual(['sync']);
    const { key } = await programs.createKey(provider, id, {
      permissions: ['jobs:write', 'assets:write'],
    });
    expect(await programs.permissionsOf(key)).toEqual(['assets:write', 'jobs:write']);
    expect(await outcomeOf(callAs(provider, contracts.deleteRole, { roleId }))).toBe('role-in-use');
    const before = (await programs.admit(key)).epochs.membership;
    const less = { roleId, permissions: ['jobs:write'] as Permission[] };
    await callAs(provider, contracts.updateRole, less);
    expect(await programs.permissionsOf(key)).toEqual(['jobs:write']);
    expect((await programs.admit(key)).epochs.membership).toBe(before + 1);
  });

  it('B12: becomes the provider’s kind of member when its customer becomes independent', async () => {
    const free = await createCustomer(callers, provider, 'Free');
    await addMember(callers, free.organizationId, ['administrator']);
    const { id } = await programs.createAccount(free, ['administrator']);
    const { key } = await programs.createKey(free, id, { permissions: ['members:read'] });
    await callAs(provider, contracts.makeIndependent, { customerId: free.organizationId });
    const { actor } = await programs.admit(key);
    expect([actor.organizationKind, actor.permissions]).toEqual(['provider', ['members:read']]);
  });
});
