import type { RequestOf, UserActor, UserId } from '@gatehouse/contracts';
import * as contracts from '@gatehouse/contracts/tenant-access';
import { ownContext } from '@gatehouse/platform';
import { contentsOf, contextOf, type TestPlatform } from '@gatehouse/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  actorWithAllPermissions,
  addMember,
  type CallAs,
  type RpcClients,
  createCustomer,
  createProvider,
  outcomeOf,
  startTenantAccess,
  support,
} from '../testing/tenants-fixture.js';

let platform: TestPlatform;
let callers: RpcClients;
let callAs: CallAs;
let provider: UserActor;
let customer: UserActor;
let admin: UserId;
const person = { firstName: 'A', lastName: 'B', email: 'a@b.example', contactOnly: true };
beforeAll(async () => {
  ({ platform, callers, callAs } = await startTenantAccess());
});
beforeEach(async () => {
  provider = await createProvider(callers, 'acme', { usernameSuffix: '.acme' });
  customer = await createCustomer(callers, provider, 'Clinic');
  admin = await addMember(callers, customer.organizationId, ['administrator']);
});
afterAll(() => platform.stop());

const makeIndependent = (dryRun?: boolean, of = customer) =>
  callAs(provider, contracts.makeIndependent, { customerId: of.organizationId, dryRun });

const admitted = async (userId: UserId) =>
  (await platform.callerOf('identity'))(ownContext(5_000), contracts.admitMember, { userId });

const checkValidity = (
  invitation?: RequestOf<typeof contracts.checkInvitationValidity>['invitation'],
) =>
  callers.invitations(ownContext(5_000), contracts.checkInvitationValidity, {
    organizationId: customer.organizationId,
    invitation,
  });

const evaluated = (who: UserActor) =>
  callers.invitations(contextOf(who), contracts.evaluateInvitations, {
    organizationId: customer.organizationId,
    invitations: [{ email: 'x@y.example', roles: ['moderator'], platformRole: 'platform-user' }],
  });

/** The customer's administrator, as in the next token. */
const asAdmin = (): UserActor => {
  const { organizationId } = customer;
  return actorWithAllPermissions({ organizationKind: 'provider', organizationId, userId: admin });
};

describe('making a customer independent', () => {
  it('B12: reports in a dry run what would change, and changes nothing', async () => {
    await addMember(callers, customer.organizationId, ['moderator']);
    await callAs(customer, contracts.createRole, { name: 'Porter', permissions: ['members:read'] });
    await callAs(customer, contracts.createContact, person);
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
    expect(await makeIndependent(true)).toEqual(report);
    expect(await contentsOf(platform.database, 'tenant-access')).toEqual(before);
    expect(await makeIndependent()).toEqual({ ...report, dryRun: false });
    expect(await outcomeOf(makeIndependent(true))).toBe('customer-independent');
    expect(await outcomeOf(makeIndependent())).toBe('customer-independent');
  });

  it('B12: requires an administrator and open access', async () => {
    const leaderless = await createCustomer(callers, provider, 'Led by others');
    await addMember(callers, leaderless.organizationId, ['moderator']);
    expect(await outcomeOf(makeIndependent(false, leaderless))).toBe('administrator-required');
    const disable = { customerId: customer.organizationId, enabled: false };
    await callAs(provider, contracts.setAccess, disable);
    expect(await outcomeOf(makeIndependent(true))).toBe('access-not-open');
  });
});

describe('an independent customer', () => {
  it('B12: gives its administrators the permissions of a provider, including customers of their own', async () => {
    const agent = await addMember(callers, customer.organizationId, ['member']);
    const before = await admitted(admin);
    await makeIndependent();
    const after = await admitted(admin);
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

    const own = await callAs(asAdmin(), contracts.createCustomer, {
      name: 'Own',
      kind: 'corporate',
    });
    const listed = await callAs(asAdmin(), contracts.listCustomers, {});
    expect(listed.items.map(({ id }) => id)).toEqual([own.id]);
  });

  it('B12: hides its members from its former provider', async () => {
    const inviter = await addMember(callers, provider.organizationId, ['administrator']);
    const roles = ['member'];
    const theirs = { inviter: { userId: inviter, organizationId: provider.organizationId }, roles };
    const own = { inviter: { userId: admin, organizationId: customer.organizationId }, roles };
    await checkValidity(theirs);
    await makeIndependent();
    const customerId = customer.organizationId;
    const member = { customerId, userId: admin };
    const attempts = [
      callAs(provider, contracts.listCustomerMembers, { customerId }),
      callAs(provider, contracts.getCustomerMember, member),
      callAs(provider, contracts.updateCustomerMember, { ...member, profile: 'user' }),
      callAs(provider, contracts.removeCustomerMember, member),
      callAs(provider, contracts.setAccess, { customerId, enabled: false }),
      evaluated(provider),
      callers.invitations(contextOf(provider), contracts.getActivation, { customerId }),
    ];
    const codes = await Promise.all(attempts.map(outcomeOf));
    expect(codes).toEqual(attempts.map(() => 'customer-independent'));
    expect(await outcomeOf(checkValidity(theirs))).toBe('invitation-withdrawn');
    expect(await outcomeOf(checkValidity())).toBe('invitation-withdrawn');
    // Invitations by its own administrators stay valid, with the new role names.
    await checkValidity(own);
    expect((await evaluated(asAdmin())).evaluations).toMatchObject([{ roles: ['supervisor'] }]);
    const userId = await addMember(callers, customerId, roles);
    const joined = await callAs(asAdmin(), contracts.getMember, { userId });
    expect(joined.roles).toEqual(['agent']);
  });

  it('F61 B12: stays in its former provider’s records and cannot read them', async () => {
    const customerId = customer.organizationId;
    await callAs(provider, contracts.createCustomerContact, { ...person, customerId });
    const history = await callAs(provider, contracts.listAccessChanges, { customerId });
    await makeIndependent();
    const view = await callAs(provider, contracts.getCustomer, { customerId });
    expect(view).toMatchObject({
      id: customerId,
      independent: true,
      access: { status: 'pending' },
    });
    expect(await callAs(provider, contracts.listAccessChanges, { customerId })).toEqual(history);
    const { getCustomer, listAccessChanges, listCustomerContacts } = contracts;
    for (const contract of [getCustomer, listAccessChanges, listCustomerContacts])
      expect(await outcomeOf(callAs(asAdmin(), contract, { customerId }))).toBe('not-found');
    const access = { customerId, enabled: false };
    expect(await outcomeOf(callAs(asAdmin(), contracts.setAccess, access))).toBe('not-found');
    const rename = { customerId, name: 'Clinic, once ours' };
    await callAs(provider, contracts.updateCustomer, rename);
    expect((await admitted(admin)).organization.name).toBe('Clinic');
    expect(await outcomeOf(callAs(asAdmin(), contracts.updateCustomer, rename))).toBe('not-found');
    const { items } = await callAs(provider, contracts.listCustomerContacts, { customerId });
    expect(items).toMatchObject([{ email: 'a@b.example', userId: null }]);
    const enabling = callers.invitations(contextOf(provider), contracts.prepareContact, {
      contactId: items[0]?.id ?? '',
    });
    expect(await outcomeOf(enabling)).toBe('customer-independent');
    expect((await callAs(asAdmin(), contracts.listContacts, {})).items).toEqual([]);
  });

  it('B12 B1: stays signed in when its former provider loses the module', async () => {
    await makeIndependent();
    const { organizationId: providerId } = provider;
    await callAs(support, contracts.updateProvider, { providerId, modules: [] });
    expect((await admitted(admin)).organization.id).toBe(customer.organizationId);
    const ended = 'select from revocations where key = $1 and ended > 0';
    const key = `organization.${customer.organizationId}`;
    expect(await platform.database.query('tenant-access', ended, [key])).toEqual([]);
  });
});
