import { DepartmentId, providerRoles, type UserActor } from '@gatehouse/contracts';
import * as contracts from '@gatehouse/contracts/tenant-access';
import { newId, ownContext } from '@gatehouse/platform';
import { actor, contextOf, type TestPlatform } from '@gatehouse/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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
let north: DepartmentId;
let south: DepartmentId;
/** Administers the north. */
let nora: UserActor;
let ours: UserActor;
let theirs: UserActor;

const boundTo = (departmentId: DepartmentId): UserActor =>
  actor({ ...provider, departmentId, permissions: [...providerRoles['department-administrator']] });

beforeAll(async () => {
  ({ platform, callers, callAs } = await startTenantAccess());
  provider = await createProvider(callers, 'acme');
  [north, south] = [
    (await callAs(provider, contracts.createDepartment, { name: 'North' })).id,
    (await callAs(provider, contracts.createDepartment, { name: 'South' })).id,
  ];
  nora = boundTo(north);
  ours = await createCustomer(callers, provider, 'Ours', { departmentId: north });
  theirs = await createCustomer(callers, provider, 'Theirs', { departmentId: south });
});

afterAll(() => platform.stop());

describe('a department administrator', () => {
  it('B2: is bound to their department, or to none if they have none; full administrators are unbound', async () => {
    const admitted = async (roles: string[], departmentId: DepartmentId | null) => {
      const userId = await addMember(callers, provider.organizationId, roles);
      await callAs(provider, contracts.updateMember, { userId, departmentId });
      const identity = await platform.callerOf('identity');
      return (await identity(ownContext(5_000), contracts.admitMember, { userId })).departmentId;
    };
    expect(await admitted(['department-administrator'], north)).toBe(north);
    expect(await admitted(['department-administrator'], null)).toBe(contracts.NO_DEPARTMENT);
    expect(await admitted(['department-administrator', 'administrator'], north)).toBeNull();
    expect(await admitted(['supervisor'], north)).toBeNull();
  });

  it('B2: only sees customers, members and contacts of their department', async () => {
    const { organizationId } = provider;
    const [hers, others] = [
      await addMember(callers, organizationId, ['agent']),
      await addMember(callers, organizationId, ['agent']),
    ];
    await callAs(provider, contracts.updateMember, { userId: hers, departmentId: north });
    await callAs(provider, contracts.updateMember, { userId: others, departmentId: south });
    const person = { firstName: 'A', lastName: 'B', contactOnly: true };
    for (const departmentId of [north, south, null]) {
      const email = `${String(departmentId)}@contact.example`;
      await callAs(provider, contracts.createContact, { ...person, email, departmentId });
    }

    const customers = await callAs(nora, contracts.listCustomers, {});
    expect(customers.items.map(({ id }) => id)).toEqual([ours.organizationId]);
    const members = await callAs(nora, contracts.listMembers, {});
    const inNorth = (await callAs(provider, contracts.listMembers, {})).items.filter(
      ({ departmentId }) => departmentId === north,
    );
    expect(members.items).toEqual(inNorth);
    expect(members.items.map(({ userId }) => userId)).toContain(hers);
    const contacts = await callAs(nora, contracts.listContacts, {});
    expect(contacts.items.map(({ departmentId }) => departmentId)).toEqual([north]);
    const departments = await callAs(nora, contracts.listDepartments, {});
    expect(departments.items.map(({ name }) => name)).toEqual(['North']);
  });

  it('B2: finds nothing of another department by any call', async () => {
    const customerId = theirs.organizationId;
    const userId = await addMember(callers, customerId, ['member']);
    const invitations = { organizationId: customerId, invitations: [] };
    const attempts = [
      callAs(nora, contracts.getCustomer, { customerId }),
      callAs(nora, contracts.updateCustomer, { customerId, name: 'Hers' }),
      callAs(nora, contracts.setAccess, { customerId, enabled: false }),
      callAs(nora, contracts.listAccessChanges, { customerId }),
      callAs(nora, contracts.listCustomerMembers, { customerId }),
      callAs(nora, contracts.getCustomerMember, { customerId, userId }),
      callAs(nora, contracts.listCustomerContacts, { customerId }),
      callAs(nora, contracts.makeIndependent, { customerId, dryRun: true }),
      callAs(nora, contracts.updateDepartment, { departmentId: south, name: 'Hers' }),
      callers.invitations(contextOf(nora), contracts.evaluateInvitations, invitations),
    ];
    const codes = await Promise.all(attempts.map(outcomeOf));
    expect(codes).toEqual(attempts.map(() => 'not-found'));
  });

  it('B2: manages their own department', async () => {
    const customerId = ours.organizationId;
    const invitation = { email: 'x@y.example', roles: ['member'] };
    const evaluated = await callers.invitations(contextOf(nora), contracts.evaluateInvitations, {
      organizationId: customerId,
      invitations: [{ ...invitation, platformRole: 'platform-user' }],
    });
    expect(evaluated.evaluations).toMatchObject([{ kind: 'allowed' }]);
    const created = await callAs(nora, contracts.createCustomer, {
      name: 'New',
      kind: 'corporate',
    });
    expect(created.departmentId).toBe(north);
    const renamed = { customerId: created.id, name: 'Newer', departmentId: north };
    expect((await callAs(nora, contracts.updateCustomer, renamed)).name).toBe('Newer');
    const closed = { customerId: created.id, enabled: false };
    expect((await callAs(nora, contracts.setAccess, closed)).status).toBe('off');
  });

  it('B2: cannot move anything between departments or invite colleagues', async () => {
    const customerId = ours.organizationId;
    const input = { name: 'New', kind: 'corporate' as const };
    const lead: UserActor = { ...nora, permissions: [...nora.permissions, 'members:manage'] };
    const own = { organizationId: provider.organizationId, invitations: [] };
    const attempts = [
      callAs(nora, contracts.updateCustomer, { customerId, departmentId: south }),
      callAs(nora, contracts.updateCustomer, { customerId, departmentId: null }),
      callAs(nora, contracts.createCustomer, { ...input, departmentId: south }),
      callAs(nora, contracts.createCustomer, { ...input, departmentId: null }),
      callAs(nora, contracts.createDepartment, { name: 'West' }),
      callAs(nora, contracts.updateDepartment, { departmentId: north, name: 'Hers' }),
      callAs(nora, contracts.deleteDepartment, { departmentId: north }),
      callAs(boundTo(contracts.NO_DEPARTMENT), contracts.createCustomer, input),
      callers.invitations(contextOf(lead), contracts.evaluateInvitations, own),
    ];
    const codes = await Promise.all(attempts.map(outcomeOf));
    expect(codes).toEqual(attempts.map(() => 'department-bound'));
    expect((await callAs(provider, contracts.getCustomer, { customerId })).departmentId).toBe(
      north,
    );
  });

  it('B2 F7: has invitations that stay valid only while the customer is in their department', async () => {
    const { organizationId } = provider;
    const userId = await addMember(callers, organizationId, ['department-administrator']);
    await callAs(provider, contracts.updateMember, { userId, departmentId: north });
    const joinable = (customer: UserActor) =>
      callers.invitations(ownContext(5_000), contracts.checkInvitationValidity, {
        organizationId: customer.organizationId,
        invitation: { inviter: { userId, organizationId }, roles: ['member'] },
      });
    expect(await outcomeOf(joinable(ours))).toBe('done');
    expect(await outcomeOf(joinable(theirs))).toBe('inviter-not-authorized');
    await callAs(provider, contracts.updateMember, { userId, departmentId: south });
    expect(await outcomeOf(joinable(ours))).toBe('inviter-not-authorized');
  });
});

describe('departments', () => {
  it('have names that are unique within their provider, ignoring case', async () => {
    expect(await outcomeOf(callAs(provider, contracts.createDepartment, { name: 'NORTH' }))).toBe(
      'department-name-taken',
    );
    const rename = { departmentId: south, name: 'north' };
    expect(await outcomeOf(callAs(provider, contracts.updateDepartment, rename))).toBe(
      'department-name-taken',
    );
    // F28: names of other providers do not matter.
    const other = await createProvider(callers, 'other');
    expect(await outcomeOf(callAs(other, contracts.createDepartment, { name: 'North' }))).toBe(
      'done',
    );
  });

  it('cannot be deleted while in use', async () => {
    const { id: departmentId } = await callAs(provider, contracts.createDepartment, {
      name: 'West',
    });
    const removal = () => outcomeOf(callAs(provider, contracts.deleteDepartment, { departmentId }));
    const input = { name: 'Western', kind: 'individual' as const, departmentId };
    const { id: customerId } = await callAs(provider, contracts.createCustomer, input);
    expect(await removal()).toBe('department-in-use');
    await callAs(provider, contracts.updateCustomer, { customerId, departmentId: null });
    expect(await removal()).toBe('done');
    expect(await removal()).toBe('not-found');
    const unknown = { customerId, departmentId: newId(DepartmentId) };
    expect(await outcomeOf(callAs(provider, contracts.updateCustomer, unknown))).toBe('not-found');
  });
});
