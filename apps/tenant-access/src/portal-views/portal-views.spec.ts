import { CustomerRole, DepartmentId, MembershipId, type UserActor } from '@gatehouse/contracts';
import * as contracts from '@gatehouse/contracts/tenant-access';
import { eventually, type TestPlatform } from '@gatehouse/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
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
let provider: UserActor;
let customer: UserActor;
let customerId: string;

beforeAll(async () => {
  ({ platform, callers, callAs } = await startTenantAccess());
  provider = await asMember(await createProvider(callers, 'acme'));
  customer = await createCustomer(callers, provider, 'harbour');
  customerId = customer.organizationId;
});

afterAll(() => platform.stop());

/** The actor with a membership that exists. */
async function asMember(who: UserActor): Promise<UserActor> {
  const userId = await addMember(callers, who.organizationId, ['administrator']);
  const [row] = await query<{ id: string }>('select id from memberships where user_id = $1', [
    userId,
  ]);
  return {
    ...who,
    userId,
    providerId: who.organizationId,
    membershipId: MembershipId.parse(row?.id),
  };
}

const query = <Row>(sql: string, values: unknown[]): Promise<Row[]> =>
  platform.database.query<Row & object>('tenant-access', sql, values);

const start = (who = provider, role = 'administrator') =>
  callAs(who, contracts.startPortalView, { customerId, role });

const rolesFor = async (who: UserActor): Promise<string[]> =>
  (await callAs(who, contracts.listPortalViewRoles, { customerId })).roles;

const admission = ({ id: portalViewId }: { id: string }, who = provider): Promise<string> =>
  outcomeOf(callAs(who, contracts.admitPortalView, { portalViewId }));

it('a view lasts 30 minutes at most, and its end is recorded', async () => {
  const view = await start();
  const minutes = (view.endsAt.getTime() - Date.now()) / 60_000;
  expect(minutes).toBeGreaterThan(29);
  expect(minutes).toBeLessThanOrEqual(30.1);
  expect(await admission(view)).toBe('done');
  await query('update portal_views set ends_at = now() where id = $1', [view.id]);
  expect(await admission(view)).toBe('portal-view-ended');
  await eventually(
    async () =>
      (await query('select 1 as found from portal_views where id = $1', [view.id])).length === 0,
    40_000,
  );
}, 60_000);

it('one session has one view, also if many are started at once', async () => {
  const views = await Promise.all(Array.from({ length: 8 }, () => start()));
  const admissions = await Promise.all(views.map((view) => admission(view)));
  expect(admissions.filter((each) => each === 'done')).toHaveLength(1);
});

it('a view ends when its customer moves to another department', async () => {
  const { id } = await callAs(provider, contracts.createDepartment, { name: 'North' });
  const departmentId = DepartmentId.parse(id);
  await callAs(provider, contracts.updateCustomer, { customerId, departmentId });
  const bound = { ...provider, departmentId };
  const view = await start(bound);
  expect(await admission(view, bound)).toBe('done');
  await callAs(provider, contracts.updateCustomer, { customerId, departmentId: null });
  expect(await admission(view, bound)).toBe('portal-view-ended');
});

it('a view as a custom role of the customer follows its permissions, and ends when no member has it', async () => {
  const role = await callAs(customer, contracts.createRole, {
    name: 'Dispatcher',
    permissions: ['members:read', 'contacts:manage'],
  });
  for (const reference of ['Dispatcher', String(role.id), 'supervisor'])
    expect(await outcomeOf(start(provider, reference))).toBe('role-unknown');
  expect(await rolesFor(provider)).toEqual(CustomerRole.options);
  await addMember(callers, customerId, [String(role.id)]);
  expect(await rolesFor(provider)).toEqual([...CustomerRole.options, 'Dispatcher']);
  const permissionsWithout = provider.permissions.filter((each) => each !== 'members:read');
  const blind = { ...provider, permissions: permissionsWithout };
  expect(await rolesFor(blind)).toEqual(CustomerRole.options);
  expect(await outcomeOf(start(blind, 'Dispatcher'))).toBe('role-unknown');

  const view = await start(provider, 'dispatcher');
  expect(view).toMatchObject({ role: 'Dispatcher', permissions: ['members:read'] });
  const permissions = async () => {
    const admitted = await callAs(provider, contracts.admitPortalView, { portalViewId: view.id });
    return admitted.actor.permissions;
  };
  expect(await permissions()).toEqual(['members:read']);
  const roleId = String(role.id);
  await callAs(customer, contracts.updateRole, { roleId, permissions: ['contacts:manage'] });
  expect(await permissions()).toEqual([]);
  await query('delete from memberships where $1 = any(roles)', [roleId]);
  expect(await admission(view)).toBe('portal-view-ended');
  await callAs(customer, contracts.deleteRole, { roleId });
  expect(await admission(view)).toBe('portal-view-ended');
});

it('a view is not as a role that its customer does not have, such as one of its provider', async () => {
  const { name } = await callAs(provider, contracts.createRole, {
    name: 'Auditors',
    permissions: ['members:read'],
  });
  for (const role of [name, 'supervisor'])
    expect(await outcomeOf(start(provider, role))).toBe('role-unknown');
});

it('a view ends when the provider loses the module', async () => {
  const view = await start();
  await query('update providers set modules = $1 where id = $2', [[], provider.organizationId]);
  expect(await admission(view)).toBe('portal-view-ended');
  expect(await outcomeOf(start())).toBe('module-not-enabled');
});
