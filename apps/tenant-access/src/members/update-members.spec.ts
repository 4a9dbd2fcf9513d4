import type { UserId } from '@gatehouse/contracts';
import { type DepartmentId, type RequestOf, type UserActor } from '@gatehouse/contracts';
import * as contracts from '@gatehouse/contracts/tenant-access';
import { contextOf, type TestPlatform } from '@gatehouse/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  actorWithAllPermissions,
  addMember,
  type CallAs,
  createProvider,
  type RpcClients,
  startTenantAccess,
} from '../testing/tenants-fixture.js';

let platform: TestPlatform;
let callers: RpcClients;
let callAs: CallAs;
let provider: UserActor;

beforeAll(async () => {
  ({ platform, callers, callAs } = await startTenantAccess());
});
beforeEach(async () => {
  provider = await createProvider(callers, 'acme');
});
afterAll(() => platform.stop());

type Rows = RequestOf<typeof contracts.updateMembers>['members'];

const memberOf = (userId: UserId) => callAs(provider, contracts.getMember, { userId });
const add = async (roles: string[]) => {
  const userId = await addMember(callers, provider.organizationId, roles);
  return { userId, email: (await memberOf(userId)).email };
};
const update = async (members: Rows, { who = provider, dryRun = false } = {}) => {
  const input = { dryRun, members };
  const { items } = await callers.invitations(contextOf(who), contracts.updateMembers, input);
  return items.map(({ outcome, problem }) => problem?.code ?? outcome);
};
const revocations = () =>
  platform.database.query<{ key: string; stale: number }>(
    'tenant-access',
    'select key, stale from revocations order by id',
  );

describe('updating members by their addresses', () => {
  it('E6: changes each by the rules for one, and a refused one affects no other', async () => {
    const [a, b] = [await add(['agent']), await add(['agent'])];
    const rows = [
      { email: a.email.toUpperCase(), roles: ['supervisor'] },
      { email: b.email, roles: ['king'] },
      { email: 'nobody@provider.example', roles: ['agent'] },
      { email: b.email, capability: 'orders' as const },
      { email: b.email },
    ];
    const expected = ['updated', 'role-unknown', 'unknown', 'updated', 'unchanged'];
    expect(await update(rows, { dryRun: true })).toEqual(expected);
    expect(await memberOf(a.userId)).toMatchObject({ roles: ['agent'] });
    expect(await update(rows)).toEqual(expected);
    expect(await memberOf(a.userId)).toMatchObject({ roles: ['supervisor'] });
    expect(await memberOf(b.userId)).toMatchObject({ roles: ['agent'], capability: 'orders' });
  });

  it('F16: makes tokens stale where permissions changed, but not by a dry run', async () => {
    const member = await add(['agent']);
    const before = await revocations();
    await update([{ email: member.email, roles: ['supervisor'] }], { dryRun: true });
    expect(await revocations()).toEqual(before);
    // A refused row is undone, and those of other rows still reach the gateways.
    await update([
      { email: member.email, roles: ['king'] },
      { email: member.email, roles: ['supervisor'] },
    ]);
    expect(await revocations()).toHaveLength(before.length + 1);
    expect(
      await platform.database.query(
        'tenant-access',
        'select from revocations where published_at is null',
      ),
    ).toEqual([]);
  });

  it('F7: refuses to grant what the caller lacks, and to change members above them', async () => {
    const [agent, above] = [await add(['agent']), await add(['administrator'])];
    const lead = actorWithAllPermissions({
      ...provider,
      permissions: ['members:read', 'members:manage'],
    });
    const rows = [
      { email: agent.email, roles: ['administrator'] },
      { email: above.email, capability: 'orders' as const },
    ];
    expect(await update(rows, { who: lead })).toEqual(['permission-denied', 'permission-denied']);
  });

  it('E5: leaves an administrator, whatever the order of the rows', async () => {
    const [a, b] = [await add(['administrator']), await add(['administrator'])];
    const { items } = await callAs(provider, contracts.listMembers, { limit: 200 });
    const others = items.filter(
      ({ profile, userId }) => profile === 'admin' && userId !== b.userId,
    );
    const rows = [...others, b].map(({ email }) => ({ email, roles: ['agent'] }));
    const expected = [...others.map(() => 'updated'), 'last-administrator'];
    expect(others.map(({ userId }) => userId)).toContain(a.userId);
    expect(await update(rows, { dryRun: true })).toEqual(expected);
    expect(await update(rows)).toEqual(expected);
  });

  it('B2: lets a department administrator change the members of their department, and see no others', async () => {
    const departmentOf = async (name: string): Promise<DepartmentId> =>
      (await callAs(provider, contracts.createDepartment, { name })).id;
    const [north, south] = [await departmentOf('North'), await departmentOf('South')];
    const [hers, other] = [await add(['agent']), await add(['agent'])];
    const moves = [
      { email: hers.email, departmentId: north },
      { email: other.email, departmentId: south },
    ];
    expect(await update(moves)).toEqual(['updated', 'updated']);
    const nora = actorWithAllPermissions({ ...provider, departmentId: north });
    const rows = [
      { email: hers.email, departmentId: south },
      { email: hers.email, roles: ['supervisor'] },
      { email: other.email, roles: ['supervisor'] },
    ];
    expect(await update(rows, { who: nora })).toEqual(['department-bound', 'updated', 'unknown']);
  });

  it("F22: finds no member of another organization by that member's address", async () => {
    const member = await add(['agent']);
    const stranger = await createProvider(callers, 'other');
    const rows = [{ email: member.email, roles: ['supervisor'] }];
    expect(await update(rows, { who: stranger })).toEqual(['unknown']);
    expect(await memberOf(member.userId)).toMatchObject({ roles: ['agent'] });
  });
});
