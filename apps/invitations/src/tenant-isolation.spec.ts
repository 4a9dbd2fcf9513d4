import {
  ContactId,
  DepartmentId,
  NotFound,
  Permission,
  type Call,
  type UserActor,
} from '@gatehouse/contracts';
import * as contracts from '@gatehouse/contracts/invitations';
import { checkOwnership, getActivation, prepareContact } from '@gatehouse/contracts/tenant-access';
import { allCalls } from '@gatehouse/contracts/topology';
import { newId } from '@gatehouse/platform';
import {
  actor,
  contentsOf,
  contextOf,
  directCallerOf,
  directCallFaults,
  type DirectCaller,
} from '@gatehouse/testing';
import { beforeAll, describe, expect, it } from 'vitest';
import { useInvitations } from './testing/invitations-fixture.js';

const fixture = useInvitations();
let direct: DirectCaller;
let provider: UserActor;
let customer: UserActor;
let offered: contracts.Invitation;
let own: contracts.Invitation;
let strangers: Record<string, UserActor>;

/** With every permission, so that only ownership can be the reason for a refusal. */
const withAllPermissions = (who: UserActor): UserActor => ({
  ...who,
  permissions: Permission.options,
});

beforeAll(async () => {
  direct = await directCallerOf(fixture.platform);
  ({ provider, customer } = fixture.newTenants());
  offered = await fixture.invite(provider, customer, { email: 'offered@clinic.example' });
  const input = { email: 'own@clinic.example', roles: ['member'] };
  own = await fixture.call(customer, contracts.inviteMember, input);
  const stranger = fixture.newProvider();
  strangers = {
    'another provider': withAllPermissions(stranger),
    'another customer of our provider': withAllPermissions(fixture.newCustomerOf(provider)),
    'another provider’s customer': withAllPermissions(fixture.newCustomerOf(stranger)),
  };
  for (const contract of [checkOwnership, getActivation, prepareContact]) {
    fixture.tenantAccess.calls.handle<Call>(contract, () => {
      throw new NotFound();
    });
  }
});

const customerId = () => customer.organizationId;
const person = { email: 'x@clinic.example', firstName: 'X', lastName: 'Y', role: 'member' };

/** Every call that names something of ours. */
const attempts = (): [Call, unknown][] => [
  [contracts.inviteToCustomer, { customerId: customerId(), ...person }],
  [contracts.listCustomerInvitations, { customerId: customerId() }],
  [contracts.importToCustomer, { customerId: customerId(), rows: [{ row: 1, fields: person }] }],
  [contracts.resendActivation, { customerId: customerId() }],
  [contracts.countCustomerInvitations, { customerId: customerId() }],
  [contracts.enableContact, { contactId: newId(ContactId) }],
  ...[offered, own].flatMap(({ id: invitationId }): [Call, unknown][] => [
    [contracts.getInvitation, { invitationId }],
    [contracts.getInvitationTimeline, { invitationId }],
    [contracts.resendInvitation, { invitationId }],
    [contracts.deleteInvitation, { invitationId }],
  ]),
];

/** Calls that name nothing, or a token, which is a secret. */
const ABOUT_CALLER: Call[] = [
  contracts.inviteMember,
  contracts.listInvitations,
  contracts.importMembers,
  contracts.upsertMembers,
  contracts.lookUpActivation,
  contracts.redeemInvitation,
  contracts.renewActivation,
];

/** Calls that only support may make. */
const FOR_SUPPORT: Call[] = [contracts.listInvitationsOfPerson];

describe('invitations', () => {
  it('F22: refuses every call whose actor assertion is missing, forged or of the wrong kind', async () => {
    expect(await directCallFaults(direct, 'invitations')).toEqual([]);
  });

  it('F22: has every call covered by these tests', () => {
    const named = attempts().map(([contract]) => contract);
    const tried = new Set([...named, ...ABOUT_CALLER, ...FOR_SUPPORT]);
    expect(allCalls.filter((call) => call.service === 'invitations' && !tried.has(call))).toEqual(
      [],
    );
  });

  it.each(['another provider', 'another customer of our provider', 'another provider’s customer'])(
    'F22: refuses every call about our data to %s with all permissions, and changes nothing',
    async (who) => {
      const before = await contentsOf(fixture.platform.database, 'invitations');
      const stranger = strangers[who];
      if (!stranger) throw new Error(`there is no ${who}`);
      for (const [contract, input] of attempts()) {
        const { verdict } = await direct(contract, input, contextOf(stranger).assertion);
        expect([contract.name, verdict]).toEqual([contract.name, 'not-found']);
      }
      const { output } = await direct(contracts.listInvitations, {}, contextOf(stranger).assertion);
      expect(output).toEqual({ items: [], nextCursor: null });
      expect(await contentsOf(fixture.platform.database, 'invitations')).toEqual(before);
    },
  );

  it('F22: lists the invitations to an address to support only', async () => {
    const email = 'OFFERED@clinic.example';
    const ask = (who: UserActor) =>
      direct(contracts.listInvitationsOfPerson, { email }, contextOf(who).assertion);
    const impostor = { ...withAllPermissions(provider), platformRole: 'platform-support' as const };
    for (const who of [withAllPermissions(provider), withAllPermissions(customer), impostor])
      expect((await ask(who)).verdict).toBe('permission-denied');
    const { output } = await ask(
      actor({ organizationKind: 'platform', platformRole: 'platform-support' }),
    );
    const { items } = contracts.listInvitationsOfPerson.output.parse(output);
    expect(items).toMatchObject([{ id: offered.id, organizationName: 'Harbour Clinic' }]);
  });

  it('F22 B7: shows both organisations their own, which proves that the ids above are valid', async () => {
    const show = async (who: UserActor, { id: invitationId }: contracts.Invitation) =>
      (await direct(contracts.getInvitation, { invitationId }, contextOf(who).assertion)).verdict;
    expect(await show(provider, offered)).toBe('answered');
    expect(await show(provider, own)).toBe('not-found');
    expect(await show(customer, offered)).toBe('answered');
    expect(await show(customer, own)).toBe('answered');
  });

  it('F7: refuses every call without the permission for it', async () => {
    for (const who of [provider, customer]) {
      const { assertion } = contextOf({ ...who, permissions: [] });
      const all = [...attempts(), ...ABOUT_CALLER.slice(0, 3).map((call) => [call, {}] as const)];
      for (const [contract, input] of all) {
        const { verdict } = await direct(contract, input, assertion);
        expect([contract.name, verdict]).toEqual([contract.name, 'permission-denied']);
      }
    }
  });

  it("B2: hides the organisation's own invitations from members bound to a department", async () => {
    const input = { email: 'colleague@provider.example', roles: ['agent'] };
    const { id: invitationId } = await fixture.call(provider, contracts.inviteMember, input);
    const bound = { ...provider, departmentId: newId(DepartmentId) };
    for (const [contract, input] of [
      [contracts.listInvitations, {}],
      [contracts.getInvitation, { invitationId }],
      [contracts.deleteInvitation, { invitationId }],
    ] as const) {
      const { verdict } = await direct(contract, input, contextOf(bound).assertion);
      expect([contract.name, verdict]).toEqual([contract.name, 'department-bound']);
    }
  });
});
