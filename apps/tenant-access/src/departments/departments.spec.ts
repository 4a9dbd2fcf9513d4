import { DepartmentId, providerRoles, type UserActor } from '@gatehouse/contracts';
import * as contracts from '@gatehouse/contracts/tenant-access';
import { newId, ownContext } from '@gatehouse/platform';
import { actor, contextOf, type TestPlatform } from '@gatehouse/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  addMember,
  type CallAs,
  type Callers,
  createCustomer,
  createProvider,
  outcomeOf,
  startTenantAccess,
} from '../testing/tenants-fixture.js';

let platform: TestPlatform;
let callers: Callers;
let ask: CallAs;
let provider: UserActor;
let north: DepartmentId;
let south: DepartmentId;
/** Bound to the north. */
let nora: UserActor;
let ours: UserActor;
let theirs: UserActor;

const boundTo = (departmentId: DepartmentId): UserActor =>
  actor({ ...provider, departmentId, permissions: [...providerRoles['department-administrator']] });

beforeAll(async () => {
  ({ platform, callers, ask } = await startTenantAccess());
  provider = await createProvider(callers, 'acme');
  [north, south] = [
    (await ask(provider, contracts.createDepartment, { name: 'North' })).id,
    (await ask(provider, contracts.createDepartment, { name: 'South' })).id,
  ];
  nora = boundTo(north);
  ours = await createCustomer(callers, provider, 'Ours', { departmentId: north });
  theirs = await createCustomer(callers, provider, 'Theirs', { departmentId: south });
});

afterAll(() => platform.stop());

describe('whoever administers a department', () => {
  it('B2: is let in bound to it; to none where they were given none; and whoever administers all, to none', async () => {
    const admitted = async (roles: string[], departmentId: DepartmentId | null) => {
      const userId = await addMember(callers, provider.organizationId, roles);
      await ask(provider, contracts.updateMember, { userId, departmentId });
      const identity = await platform.callerOf('identity');
      return (await identity(ownContext(5_000), contracts.admitMember, { userId })).departmentId;
    };
    expect(await admitted(['department-administrator'], north)).toBe(north);
    expect(await admitted(['department-administrator'], null)).toBe(contracts.NO_DEPARTMENT);
    expect(await admitted(['department-administrator', 'administrator'], north)).toBeNull();
    expect(await admitted(['supervisor'], north)).toBeNull();
  });

  it('B2: sees its customers, people and contacts, and none of another', async () => {
    const { organizationId } = provider;
    const [hers, others] = [
      await addMember(callers, organizationId, ['agent']),
      await addMember(callers, organizationId, ['agent']),
    ];
    await ask(provider, contracts.updateMember, { userId: hers, departmentId: north });
    await ask(provider, contracts.updateMember, { userId: others, departmentId: south });
    const person = { firstName: 'A', lastName: 'B', contactOnly: true };
    for (const departmentId of [north, south, null]) {
      const email = `${String(departmentId)}@contact.example`;
      await ask(provider, contracts.createContact, { ...person, email, departmentId });
    }

    const customers = await ask(nora, contracts.listCustomers, {});
    expect(customers.items.map(({ id }) => id)).toEqual([ours.organizationId]);
    const members = await ask(nora, contracts.listMembers, {});
    const inNorth = (await ask(provider, contracts.listMembers, {})).items.filter(
      ({ departmentId }) => departmentId === north,
    );
    expect(members.items).toEqual(inNorth);
    expect(members.items.map(({ userId }) => userId)).toContain(hers);
    const contacts = await ask(nora, contracts.listContacts, {});
    expect(contacts.items.map(({ departmentId }) => departmentId)).toEqual([north]);
    const departments = await ask(nora, contracts.listDepartments, {});
    expect(departments.items.map(({ name }) => name)).toEqual(['North']);
  });

  it('B2: finds nothing of another department, by whatever call', async () => {
    const customerId = theirs.organizationId;
    const userId = await addMember(callers, customerId, ['member']);
    const offers = { organizationId: customerId, offers: [] };
    const attempts = [
      ask(nora, contracts.getCustomer, { customerId }),
      ask(nora, contracts.updateCustomer, { customerId, name: 'Hers' }),
      ask(nora, contracts.setAccess, { customerId, enabled: false }),
      ask(nora, contracts.listAccessChanges, { customerId }),
      ask(nora, contracts.listCustomerMembers, { customerId }),
      ask(nora, contracts.getCustomerMember, { customerId, userId }),
      ask(nora, contracts.listCustomerContacts, { customerId }),
      ask(nora, contracts.makeIndependent, { customerId, dryRun: true }),
      ask(nora, contracts.updateDepartment, { departmentId: south, name: 'Hers' }),
      callers.invitations(contextOf(nora), contracts.judgeOffers, offers),
    ];
    const codes = await Promise.all(attempts.map(outcomeOf));
    expect(codes).toEqual(attempts.map(() => 'not-found'));
  });

  it('B2: manages what is its own', async () => {
    const customerId = ours.organizationId;
    const offer = { email: 'x@y.example', roles: ['member'] };
    const judged = await callers.invitations(contextOf(nora), contracts.judgeOffers, {
      organizationId: customerId,
      offers: [{ ...offer, platformRole: 'platform-user' }],
    });
    expect(judged.verdicts).toMatchObject([{ kind: 'allowed' }]);
    const made = await ask(nora, contracts.createCustomer, { name: 'New', kind: 'corporate' });
    expect(made.departmentId).toBe(north);
    const renamed = { customerId: made.id, name: 'Newer', departmentId: north };
    expect((await ask(nora, contracts.updateCustomer, renamed)).name).toBe('Newer');
    const closed = { customerId: made.id, enabled: false };
    expect((await ask(nora, contracts.setAccess, closed)).status).toBe('off');
  });

  it('B2: moves nothing across the border, and invites no colleagues', async () => {
    const customerId = ours.organizationId;
    const wish = { name: 'New', kind: 'corporate' as const };
    const lead: UserActor = { ...nora, permissions: [...nora.permissions, 'members:manage'] };
    const own = { organizationId: provider.organizationId, offers: [] };
    const attempts = [
      ask(nora, contracts.updateCustomer, { customerId, departmentId: south }),
      ask(nora, contracts.updateCustomer, { customerId, departmentId: null }),
      ask(nora, contracts.createCustomer, { ...wish, departmentId: south }),
      ask(nora, contracts.createCustomer, { ...wish, departmentId: null }),
      ask(nora, contracts.createDepartment, { name: 'West' }),
      ask(nora, contracts.updateDepartment, { departmentId: north, name: 'Hers' }),
      ask(nora, contracts.deleteDepartment, { departmentId: north }),
      ask(boundTo(contracts.NO_DEPARTMENT), contracts.createCustomer, wish),
      callers.invitations(contextOf(lead), contracts.judgeOffers, own),
    ];
    const codes = await Promise.all(attempts.map(outcomeOf));
    expect(codes).toEqual(attempts.map(() => 'department-bound'));
    expect((await ask(provider, contracts.getCustomer, { customerId })).departmentId).toBe(north);
  });

  it('B2 F7: has invitations that hold only as long as the customer is theirs', async () => {
    const { organizationId } = provider;
    const userId = await addMember(callers, organizationId, ['department-administrator']);
    await ask(provider, contracts.updateMember, { userId, departmentId: north });
    const joinable = (customer: UserActor) =>
      callers.invitations(ownContext(5_000), contracts.getJoinable, {
        organizationId: customer.organizationId,
        offer: { inviter: { userId, organizationId }, roles: ['member'] },
      });
    expect(await outcomeOf(joinable(ours))).toBe('done');
    expect(await outcomeOf(joinable(theirs))).toBe('inviter-lost-right');
    await ask(provider, contracts.updateMember, { userId, departmentId: south });
    expect(await outcomeOf(joinable(ours))).toBe('inviter-lost-right');
  });
});

describe('departments', () => {
  it('have names that differ by more than case, within their provider', async () => {
    expect(await outcomeOf(ask(provider, contracts.createDepartment, { name: 'NORTH' }))).toBe(
      'department-name-taken',
    );
    const rename = { departmentId: south, name: 'north' };
    expect(await outcomeOf(ask(provider, contracts.updateDepartment, rename))).toBe(
      'department-name-taken',
    );
    // F28: what others called theirs is nobody's business.
    const other = await createProvider(callers, 'other');
    expect(await outcomeOf(ask(other, contracts.createDepartment, { name: 'North' }))).toBe('done');
  });

  it('stay for as long as anything belongs to them', async () => {
    const { id: departmentId } = await ask(provider, contracts.createDepartment, { name: 'West' });
    const removal = () => outcomeOf(ask(provider, contracts.deleteDepartment, { departmentId }));
    const wish = { name: 'Western', kind: 'individual' as const, departmentId };
    const { id: customerId } = await ask(provider, contracts.createCustomer, wish);
    expect(await removal()).toBe('department-in-use');
    await ask(provider, contracts.updateCustomer, { customerId, departmentId: null });
    expect(await removal()).toBe('done');
    expect(await removal()).toBe('not-found');
    const unknown = { customerId, departmentId: newId(DepartmentId) };
    expect(await outcomeOf(ask(provider, contracts.updateCustomer, unknown))).toBe('not-found');
  });
});
