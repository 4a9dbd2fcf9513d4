import {
  ContactId,
  DepartmentId,
  NotFound,
  Permission,
  type Call,
  type UserActor,
} from '@gatehouse/contracts';
import * as contracts from '@gatehouse/contracts/invitations';
import { getActivation, prepareContact } from '@gatehouse/contracts/tenant-access';
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
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { InvitationsFixture } from './testing/invitations-fixture.js';

let trial: InvitationsFixture;
let direct: DirectCaller;
let provider: UserActor;
let customer: UserActor;
let offered: contracts.Invitation;
let own: contracts.Invitation;
let strangers: Record<string, UserActor>;

/** With every permission there is, so that nothing but whose it is can be the reason of a refusal. */
const mighty = (who: UserActor): UserActor => ({ ...who, permissions: Permission.options });

beforeAll(async () => {
  trial = await InvitationsFixture.begin();
  direct = await directCallerOf(trial.platform);
  provider = trial.provider();
  customer = trial.customerOf(provider);
  offered = await trial.invite(provider, customer, { email: 'offered@clinic.example' });
  const wish = { email: 'own@clinic.example', roles: ['member'] };
  own = await trial.call(customer, contracts.inviteMember, wish);
  const stranger = trial.provider();
  strangers = {
    'another provider': mighty(stranger),
    'another customer of our provider': mighty(trial.customerOf(provider)),
    'another provider’s customer': mighty(trial.customerOf(stranger)),
  };
  for (const contract of [getActivation, prepareContact]) {
    trial.tenantAccess.calls.answer<Call>(contract, () => {
      throw new NotFound();
    });
  }
});
afterAll(() => trial.stop());

const customerId = () => customer.organizationId;
const person = { email: 'x@clinic.example', firstName: 'X', lastName: 'Y', role: 'member' };

/** Each call that names something of ours, as strangers would make it. */
const attempts = (): [Call, unknown][] => [
  [contracts.inviteToCustomer, { customerId: customerId(), ...person }],
  [contracts.listCustomerInvitations, { customerId: customerId() }],
  [contracts.importToCustomer, { customerId: customerId(), rows: [{ row: 1, fields: person }] }],
  [contracts.resendActivation, { customerId: customerId() }],
  [contracts.enableContact, { contactId: newId(ContactId) }],
  ...[offered, own].flatMap(({ id: invitationId }): [Call, unknown][] => [
    [contracts.getInvitation, { invitationId }],
    [contracts.getInvitationTimeline, { invitationId }],
    [contracts.resendInvitation, { invitationId }],
    [contracts.deleteInvitation, { invitationId }],
  ]),
];

/** Calls that take no id of anybody's, or a token, which is as good as a name. */
const ABOUT_ONESELF: Call[] = [
  contracts.inviteMember,
  contracts.listInvitations,
  contracts.importMembers,
  contracts.lookUpActivation,
  contracts.redeemInvitation,
  contracts.renewActivation,
];

/** Calls that nobody but support may make. */
const OF_SUPPORT: Call[] = [contracts.listInvitationsOfPerson];

describe('invitations', () => {
  it('F22: refuses every call without a statement, with a forged one, or with one of the wrong kind', async () => {
    expect(await directCallFaults(direct, 'invitations')).toEqual([]);
  });

  it('F22: is tried here with each of its calls', () => {
    const named = attempts().map(([contract]) => contract);
    const tried = new Set([...named, ...ABOUT_ONESELF, ...OF_SUPPORT]);
    expect(allCalls.filter((call) => call.service === 'invitations' && !tried.has(call))).toEqual(
      [],
    );
  });

  it.each(['another provider', 'another customer of our provider', 'another provider’s customer'])(
    'F22: refuses every call on what is ours to %s with all permissions, and nothing changes',
    async (who) => {
      const before = await contentsOf(trial.platform.database, 'invitations');
      const stranger = strangers[who];
      if (!stranger) throw new Error(`there is no ${who}`);
      for (const [contract, input] of attempts()) {
        const { verdict } = await direct(contract, input, contextOf(stranger).statement);
        expect([contract.name, verdict]).toEqual([contract.name, 'not-found']);
      }
      const { output } = await direct(contracts.listInvitations, {}, contextOf(stranger).statement);
      expect(output).toEqual({ items: [], nextCursor: null });
      expect(await contentsOf(trial.platform.database, 'invitations')).toEqual(before);
    },
  );

  it('F22: tells of an address nobody but support, and support nothing of others', async () => {
    const email = 'OFFERED@clinic.example';
    const ask = (who: UserActor) =>
      direct(contracts.listInvitationsOfPerson, { email }, contextOf(who).statement);
    const pretender = { ...mighty(provider), platformRole: 'platform-support' as const };
    for (const who of [mighty(provider), mighty(customer), pretender])
      expect((await ask(who)).verdict).toBe('permission-denied');
    const { output } = await ask(
      actor({ organizationKind: 'platform', platformRole: 'platform-support' }),
    );
    const { items } = contracts.listInvitationsOfPerson.output.parse(output);
    expect(items).toMatchObject([{ id: offered.id, organizationName: 'Harbour Clinic' }]);
  });

  it('F22 B7: shows each side its own, so that the ids of these tests are right', async () => {
    const show = async (who: UserActor, { id: invitationId }: contracts.Invitation) =>
      (await direct(contracts.getInvitation, { invitationId }, contextOf(who).statement)).verdict;
    expect(await show(provider, offered)).toBe('answered');
    expect(await show(provider, own)).toBe('not-found');
    expect(await show(customer, offered)).toBe('answered');
    expect(await show(customer, own)).toBe('answered');
  });

  it('F7: lets nobody of ours do anything without the permission for it', async () => {
    for (const who of [provider, customer]) {
      const { statement } = contextOf({ ...who, permissions: [] });
      const all = [...attempts(), ...ABOUT_ONESELF.slice(0, 3).map((call) => [call, {}] as const)];
      for (const [contract, input] of all) {
        const { verdict } = await direct(contract, input, statement);
        expect([contract.name, verdict]).toEqual([contract.name, 'permission-denied']);
      }
    }
  });

  it('B2: shows whoever is bound to a department nothing of the organisation itself', async () => {
    const wish = { email: 'colleague@provider.example', roles: ['agent'] };
    const { id: invitationId } = await trial.call(provider, contracts.inviteMember, wish);
    const bound = { ...provider, departmentId: newId(DepartmentId) };
    for (const [contract, input] of [
      [contracts.listInvitations, {}],
      [contracts.getInvitation, { invitationId }],
      [contracts.deleteInvitation, { invitationId }],
    ] as const) {
      const { verdict } = await direct(contract, input, contextOf(bound).statement);
      expect([contract.name, verdict]).toEqual([contract.name, 'department-bound']);
    }
  });
});
