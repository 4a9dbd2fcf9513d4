import { InvitationId, SessionId, UserId, type UserActor } from '@gatehouse/contracts';
import { accountChanged, sessionStarted } from '@gatehouse/contracts/identity';
import * as contracts from '@gatehouse/contracts/tenant-access';
import { newId } from '@gatehouse/platform';
import { contextOf, eventually, publisherOf, type TestPlatform } from '@gatehouse/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { tenantAccess } from '../app.module.js';
import {
  addMember,
  type RpcClients,
  createCustomer,
  createProvider,
  outcomeOf,
  startTenantAccess,
} from '../testing/tenants-fixture.js';

let platform: TestPlatform;
let callers: RpcClients;
let provider: UserActor;
let customer: UserActor;

beforeAll(async () => {
  ({ platform, callers } = await startTenantAccess());
});

beforeEach(async () => {
  provider = await createProvider(callers, 'acme');
  customer = await createCustomer(callers, provider, 'Clinic');
});

afterAll(() => platform.stop());

const memberOf = (who: UserActor, userId: UserId) =>
  callers.gateway(contextOf(who), contracts.getMember, { userId });

/** Published events about a user. */
const published = async (event: { subject: string }, userId: UserId) =>
  platform.database.query<{ data: object; sequence: number }>(
    'tenant-access',
    `select event->'data' as data, (event->'sequence')::int as sequence from outbox
     where subject = $1 and event->'data'->>'userId' = $2 order by position`,
    [event.subject, userId],
  );

describe('the last administrator', () => {
  const removal = (userId: UserId) =>
    callers.gateway(contextOf(provider), contracts.removeMember, { userId });
  const demotion = (userId: UserId) =>
    callers.gateway(contextOf(provider), contracts.updateMember, { userId, profile: 'user' });
  const withdrawal = (userId: UserId) =>
    callers.invitations(contextOf(provider), contracts.removeMembership, {
      organizationId: provider.organizationId,
      userId,
      invitationId: newId(InvitationId),
    });

  it.each([
    ['removals', removal, removal],
    ['demotions', demotion, demotion],
    ['a removal and a demotion', removal, demotion],
    ['a withdrawal and a removal', withdrawal, removal],
  ])('stays despite concurrent %s', async (_, one, other) => {
    // With two replicas, since a lock within one process would not be enough.
    const second = await platform.start(tenantAccess);
    const { organizationId } = provider;
    for (let round = 0; round < 5; round++) {
      const first = await addMember(callers, organizationId, ['administrator']);
      const last = await addMember(callers, organizationId, ['administrator']);
      const outcomes = await Promise.all([outcomeOf(one(first)), outcomeOf(other(last))]);
      expect(outcomes.toSorted()).toEqual(['done', 'last-administrator']);
      const { items } = await callers.gateway(contextOf(provider), contracts.listMembers, {});
      const administrators = items.filter(({ profile }) => profile === 'admin');
      expect(administrators).toHaveLength(1);
      await platform.database.query('tenant-access', 'delete from memberships');
    }
    await second.stop();
  });

  it('of a customer stays too', async () => {
    const { organizationId: customerId } = customer;
    const userId = await addMember(callers, customerId, ['administrator']);
    const as = contextOf(provider);
    const change = { customerId, userId, profile: 'user' as const };
    const demotion = callers.gateway(as, contracts.updateCustomerMember, change);
    expect(await outcomeOf(demotion)).toBe('last-administrator');
    const removal = callers.gateway(as, contracts.removeCustomerMember, { customerId, userId });
    expect(await outcomeOf(removal)).toBe('last-administrator');
  });
});

describe('withdrawing an invitation', () => {
  it('B8: removes the member who accepted it, and one left by an interrupted redemption', async () => {
    const { organizationId } = customer;
    const invitationId = newId(InvitationId);
    const accepted = await addMember(callers, organizationId, ['member']);
    const brokenOff = await addMember(callers, organizationId, ['member'], { invitationId });
    const stays = await addMember(callers, organizationId, ['member']);
    const withdraw = () =>
      callers.invitations(contextOf(provider), contracts.removeMembership, {
        organizationId,
        userId: accepted,
        invitationId,
      });
    expect(await withdraw()).toEqual({ removed: true });
    expect(await withdraw()).toEqual({ removed: false });
    const members = await callers.gateway(contextOf(customer), contracts.listMembers, {});
    expect(members.items.map(({ userId }) => userId)).toEqual([stays]);
    for (const userId of [accepted, brokenOff]) {
      const [event] = await published(contracts.membershipRemoved, userId);
      expect(event).toMatchObject({ data: { organizationId, userId }, sequence: 2 });
    }
  });

  it('F2: rejects a redemption that arrives afterwards, and no other', async () => {
    const { organizationId } = customer;
    const withdrawn = { organizationId, invitationId: newId(InvitationId) };
    await callers.invitations(contextOf(provider), contracts.removeMembership, withdrawn);
    const late = addMember(callers, organizationId, ['member'], withdrawn);
    expect(await outcomeOf(late)).toBe('no-account');
    await addMember(callers, organizationId, ['member'], { invitationId: newId(InvitationId) });
  });

  it('F7 B8: cannot remove members with more permissions than the caller', async () => {
    const { organizationId } = provider;
    const above = await addMember(callers, organizationId, ['administrator']);
    await addMember(callers, organizationId, ['administrator']);
    const lead: UserActor = { ...provider, permissions: ['members:manage', 'jobs:write'] };
    const input = { organizationId, userId: above, invitationId: newId(InvitationId) };
    const withdrawal = callers.invitations(contextOf(lead), contracts.removeMembership, input);
    expect(await outcomeOf(withdrawal)).toBe('permission-denied');
    const { gateway } = callers;
    const requests = [
      gateway(contextOf(lead), contracts.removeMember, { userId: above }),
      gateway(contextOf(lead), contracts.updateMember, { userId: above, capability: 'orders' }),
      platform
        .callerOf('identity')
        .then((identity) =>
          identity(contextOf(lead), contracts.authorizeMemberManagement, { userId: above }),
        ),
    ];
    const codes = await Promise.all(requests.map(outcomeOf));
    expect(codes).toEqual(requests.map(() => 'permission-denied'));
    expect((await memberOf(provider, above)).capability).toBe('none');
  });
});

describe('a member', () => {
  it('has the name from identity in every organization; the last sign-in never moves back', async () => {
    const { organizationId } = provider;
    const userId = newId(UserId);
    const person = { email: 'Ann@acme.example', firstName: 'Ann', lastName: 'Old' };
    for (const place of [provider, customer])
      await addMember(callers, place.organizationId, ['administrator'], { userId, person });
    expect(await memberOf(provider, userId)).toMatchObject({ ...person, lastSignInAt: null });

    const publisher = await publisherOf(platform, 'identity');
    const renamed = { ...person, lastName: 'New', language: 'en' as const };
    const data = { userId, ...renamed };
    await publisher.publish(accountChanged, { aggregateId: userId, sequence: 2, data });
    for (const place of [provider, customer])
      await eventually(async () => (await memberOf(place, userId)).lastName === 'New');

    const [early, late] = [new Date('2026-01-01T10:00:00Z'), new Date('2026-01-02T10:00:00Z')];
    const signIn = async (at: Date) => {
      const sessionId = newId(SessionId);
      const began = { aggregateId: sessionId, sequence: 1 };
      const data = { sessionId, userId, organizationId, at };
      await publisher.publish(sessionStarted, { ...began, data });
      const processed = 'select from inbox where aggregate_id = $1';
      await eventually(
        async () =>
          (await platform.database.query('tenant-access', processed, [sessionId])).length > 0,
      );
    };
    await signIn(late);
    await signIn(early);
    expect((await memberOf(provider, userId)).lastSignInAt).toEqual(late);
    expect((await memberOf(customer, userId)).lastSignInAt).toBeNull();
  });

  it('E5 E6: publishes changes with increasing sequence numbers, and nothing if nothing changed', async () => {
    const userId = await addMember(callers, provider.organizationId, ['agent']);
    const change = (patch: object) =>
      callers.gateway(contextOf(provider), contracts.updateMember, { userId, ...patch });
    await change({ profile: 'admin' });
    await change({ profile: 'admin' });
    await change({ capability: 'quotes' });
    const events = await published(contracts.membershipChanged, userId);
    expect(events.map(({ sequence }) => sequence)).toEqual([1, 2, 3]);
    expect(events[1]).toMatchObject({ data: { roles: ['administrator', 'agent'] } });
  });
});
