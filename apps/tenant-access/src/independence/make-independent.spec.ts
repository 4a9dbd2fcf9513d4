import type { RequestOf, UserActor, UserId } from '@gatehouse/contracts';
import * as contracts from '@gatehouse/contracts/tenant-access';
import { ownContext } from '@gatehouse/platform';
import { contentsOf, contextOf, type TestPlatform } from '@gatehouse/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  actorWithAllPermissions,
  addMember,
  type CallAs,
  type Callers,
  createCustomer,
  createProvider,
  outcomeOf,
  startTenantAccess,
  support,
} from '../testing/tenants-fixture.js';

let platform: TestPlatform;
let callers: Callers;
let ask: CallAs;
let provider: UserActor;
let customer: UserActor;
let boss: UserId;

beforeAll(async () => {
  ({ platform, callers, ask } = await startTenantAccess());
});

beforeEach(async () => {
  provider = await createProvider(callers, 'acme', { usernameSuffix: '.acme' });
  customer = await createCustomer(callers, provider, 'Clinic');
  boss = await addMember(callers, customer.organizationId, ['administrator']);
});

afterAll(() => platform.stop());

const independence = (dryRun?: boolean, of = customer) =>
  ask(provider, contracts.makeIndependent, { customerId: of.organizationId, dryRun });

const admitted = async (userId: UserId) => {
  const identity = await platform.callerOf('identity');
  return identity(ownContext(5_000), contracts.admitMember, { userId });
};

type Offer = RequestOf<typeof contracts.getJoinable>['offer'];

const joinable = (offer?: Offer) =>
  callers.invitations(ownContext(5_000), contracts.getJoinable, {
    organizationId: customer.organizationId,
    offer,
  });

const judged = (who: UserActor) =>
  callers.invitations(contextOf(who), contracts.judgeOffers, {
    organizationId: customer.organizationId,
    offers: [{ email: 'x@y.example', roles: ['moderator'], platformRole: 'platform-user' }],
  });

/** Its administrator, as the next token says. */
const free = (): UserActor =>
  actorWithAllPermissions({
    organizationKind: 'provider',
    organizationId: customer.organizationId,
    userId: boss,
  });

describe('a customer that is to be an organization of its own', () => {
  it('B12: says in a dry run what moves, and nothing does', async () => {
    await addMember(callers, customer.organizationId, ['moderator']);
    await ask(customer, contracts.createRole, { name: 'Porter', permissions: ['members:read'] });
    const person = { firstName: 'A', lastName: 'B', email: 'a@b.example', contactOnly: true };
    await ask(customer, contracts.createContact, person);
    const before = await contentsOf(platform.database, 'tenant-access');
    const report = {
      dryRun: true,
      organizationId: customer.organizationId,
      name: 'Clinic',
      members: 2,
      administrators: 1,
      roles: [{ from: 'moderator', to: 'supervisor', members: 1 }],
      customRoles: ['Porter'],
      contacts: 1,
      accessChanges: 1,
      modules: ['customer-login'],
    };
    expect(await independence(true)).toEqual(report);
    expect(await contentsOf(platform.database, 'tenant-access')).toEqual(before);
    expect(await independence()).toEqual({ ...report, dryRun: false });
    expect(await outcomeOf(independence(true))).toBe('customer-independent');
    expect(await outcomeOf(independence())).toBe('customer-independent');
  });

  it('B12: needs an administrator and an open portal', async () => {
    const led = await createCustomer(callers, provider, 'Led by others');
    await addMember(callers, led.organizationId, ['moderator']);
    expect(await outcomeOf(independence(false, led))).toBe('administrator-needed');
    const { organizationId: customerId } = customer;
    await ask(provider, contracts.setAccess, { customerId, enabled: false });
    expect(await outcomeOf(independence(true))).toBe('access-not-open');
  });
});

describe('a customer that became one', () => {
  it('B12: gives its administrators what a provider’s have, customers of their own included', async () => {
    const agent = await addMember(callers, customer.organizationId, ['member']);
    const before = await admitted(boss);
    await independence();
    const after = await admitted(boss);
    expect(after).toMatchObject({
      membershipId: before.membershipId,
      organization: { id: customer.organizationId, kind: 'provider', name: 'Clinic' },
      providerId: customer.organizationId,
      usernameSuffix: '.acme',
      areas: [],
      termsRequired: { version: 1 },
    });
    expect(after.permissions).toEqual(expect.arrayContaining(['customers:write', 'roles:manage']));
    expect(after.epochs.organization).toBe(before.epochs.organization + 1);
    expect((await admitted(agent)).permissions).toContain('jobs:write');

    const [revoked] = await platform.database.query<{ ended: number; stale: number }>(
      'tenant-access',
      'select ended, stale from revocations where key = $1 order by id desc',
      [`organization.${customer.organizationId}`],
    );
    expect(revoked).toEqual({ ended: 0, stale: after.epochs.organization });

    const own = await ask(free(), contracts.createCustomer, { name: 'Own', kind: 'corporate' });
    const listed = await ask(free(), contracts.listCustomers, {});
    expect(listed.items.map(({ id }) => id)).toEqual([own.id]);
  });

  it('B12: has its people to itself', async () => {
    const inviter = await addMember(callers, provider.organizationId, ['administrator']);
    const offered = { inviter: { userId: inviter, organizationId: provider.organizationId } };
    const own = { inviter: { userId: boss, organizationId: customer.organizationId } };
    await joinable({ ...offered, roles: ['member'] });
    await independence();
    const customerId = customer.organizationId;
    const attempts = [
      ask(provider, contracts.listCustomerMembers, { customerId }),
      ask(provider, contracts.getCustomerMember, { customerId, userId: boss }),
      ask(provider, contracts.updateCustomerMember, { customerId, userId: boss, profile: 'user' }),
      ask(provider, contracts.removeCustomerMember, { customerId, userId: boss }),
      ask(provider, contracts.setAccess, { customerId, enabled: false }),
      judged(provider),
      callers.invitations(contextOf(provider), contracts.getActivation, { customerId }),
    ];
    const codes = await Promise.all(attempts.map(outcomeOf));
    expect(codes).toEqual(attempts.map(() => 'customer-independent'));
    expect(await outcomeOf(joinable({ ...offered, roles: ['member'] }))).toBe(
      'invitation-withdrawn',
    );
    expect(await outcomeOf(joinable())).toBe('invitation-withdrawn');
    // What its own administrators had offered still stands, into the role of today.
    await joinable({ ...own, roles: ['member'] });
    expect((await judged(free())).verdicts).toMatchObject([{ roles: ['supervisor'] }]);
    const late = await addMember(callers, customerId, ['member']);
    const { roles } = await ask(free(), contracts.getMember, { userId: late });
    expect(roles).toEqual(['agent']);
  });

  it('F61 B12: stays on the books of its provider, and reads none of them', async () => {
    const customerId = customer.organizationId;
    const person = { firstName: 'A', lastName: 'B', email: 'a@b.example', contactOnly: true };
    await ask(provider, contracts.createCustomerContact, { ...person, customerId });
    const history = await ask(provider, contracts.listAccessChanges, { customerId });
    await independence();
    const view = await ask(provider, contracts.getCustomer, { customerId });
    expect(view).toMatchObject({ id: customerId, independent: true });
    expect(view.access.status).toBe('pending');
    expect(await ask(provider, contracts.listAccessChanges, { customerId })).toEqual(history);
    const calls = [
      contracts.getCustomer,
      contracts.listAccessChanges,
      contracts.listCustomerContacts,
    ];
    for (const contract of calls)
      expect(await outcomeOf(ask(free(), contract, { customerId }))).toBe('not-found');
    const access = { customerId, enabled: false };
    expect(await outcomeOf(ask(free(), contracts.setAccess, access))).toBe('not-found');
    const rename = { customerId, name: 'Clinic, once ours' };
    await ask(provider, contracts.updateCustomer, rename);
    expect((await admitted(boss)).organization.name).toBe('Clinic');
    expect(await outcomeOf(ask(free(), contracts.updateCustomer, rename))).toBe('not-found');
    const contacts = await ask(provider, contracts.listCustomerContacts, { customerId });
    const [contact] = contacts.items;
    expect(contacts.items).toMatchObject([{ email: 'a@b.example', userId: null }]);
    const enabling = callers.invitations(contextOf(provider), contracts.prepareContact, {
      contactId: contact?.id ?? '',
    });
    expect(await outcomeOf(enabling)).toBe('customer-independent');
    expect((await ask(free(), contracts.listContacts, {})).items).toEqual([]);
  });

  it('B12 B1: is not shut out with the customers of its former provider', async () => {
    await independence();
    const { organizationId: providerId } = provider;
    await ask(support, contracts.updateProvider, { providerId, modules: [] });
    expect((await admitted(boss)).organization.id).toBe(customer.organizationId);
    const ended = 'select from revocations where key = $1 and ended > 0';
    const key = `organization.${customer.organizationId}`;
    expect(await platform.database.query('tenant-access', ended, [key])).toEqual([]);
  });
});
