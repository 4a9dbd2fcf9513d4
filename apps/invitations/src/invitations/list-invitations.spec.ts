import type { UserActor } from '@gatehouse/contracts';
import * as contracts from '@gatehouse/contracts/invitations';
import {
  AccessNotOpen,
  CustomerIndependent,
  evaluateInvitations,
  ModuleNotEnabled,
} from '@gatehouse/contracts/tenant-access';
import { eventually } from '@gatehouse/testing';
import { beforeAll, describe, expect, it } from 'vitest';
import { publishEmailBlock } from '../testing/events-fixture.js';
import { useInvitations, type InvitationsFixture } from '../testing/invitations-fixture.js';

const fixture = useInvitations();
let provider: UserActor;
let customer: UserActor;

type Query = Partial<Parameters<InvitationsFixture['listOf']>[2]>;

/** The local parts of the addresses that a provider sees. */
const seen = async (query: Query = {}, who = provider): Promise<string[]> =>
  (await fixture.listOf(who, customer, query)).map(({ email }) => email.split('@')[0] ?? '');

const invite = (name: string, more: Partial<Parameters<InvitationsFixture['invite']>[2]> = {}) =>
  fixture.invite(provider, customer, { email: `${name}@clinic.example`, ...more });

beforeAll(async () => {
  ({ provider, customer } = fixture.newTenants());
  await invite('draft', { inviteNow: false });
  await invite('sent', { firstName: 'Ünal', lastName: 'Per%cent' });
  const expired = await invite('expired', { lastName: 'Under_score' });
  await fixture.query('update invitations set expires_at = now() where id = $1', [expired.id]);
  await invite('accepted');
  await fixture.redeem(await fixture.tokenSentTo('accepted@clinic.example'));
  const revoked = await invite('revoked');
  await fixture.call(provider, contracts.deleteInvitation, { invitationId: revoked.id });
  await invite('Blocked');
  await invite('blocked-draft', { inviteNow: false });
  for (const name of ['blocked', 'blocked-draft', 'accepted'])
    await publishEmailBlock(fixture, `${name}@clinic.example`, true);
  await eventually(async () => (await seen({ status: 'blocked' })).length === 2);
  // Others that must not be listed: of another customer, by the customer, and to the provider itself.
  await fixture.invite(provider, fixture.newCustomerOf(provider), {
    email: 'sibling@clinic.example',
  });
  const own = { email: 'own@clinic.example', roles: ['member'] };
  await fixture.call(customer, contracts.inviteMember, own);
  await fixture.call(provider, contracts.inviteMember, { ...own, email: 'agent@provider.example' });
});

describe('the invitations of a customer', () => {
  it('B5 B7: shown to the provider are those that it sent, newest first', async () => {
    expect(await seen()).toEqual([
      ...['blocked-draft', 'Blocked', 'revoked', 'accepted', 'expired', 'sent', 'draft'],
    ]);
  });

  it('B7: shown to its own administrators are all of them', async () => {
    const { items } = await fixture.call(customer, contracts.listInvitations, {});
    expect(items).toHaveLength(8);
    expect(items[0]?.email).toBe('own@clinic.example');
  });

  it.each([
    ['draft', ['draft']],
    ['sent', ['sent']],
    ['expired', ['expired']],
    ['accepted', ['accepted']],
    ['revoked', ['revoked']],
    ['blocked', ['blocked-draft', 'Blocked']],
  ] as const)('C1: can be filtered by status %s', async (status, names) => {
    expect(await seen({ status })).toEqual(names);
    for (const invitation of await fixture.listOf(provider, customer, { status }))
      expect(invitation.status).toBe(status);
  });

  it.each([
    ['_', ['expired']],
    ['%', ['sent']],
    ['r_s', ['expired']],
    ['r%c', ['sent']],
    ['ünal per', ['sent']],
    ['BLOCKED', ['blocked-draft', 'Blocked']],
    ['\\', []],
    ["' or true --", []],
  ])('can be searched for %j, with no wildcards', async (q, names) => {
    expect(await seen({ q })).toEqual(names);
  });

  it('can be filtered by both at once', async () => {
    expect(await seen({ q: 'clinic', status: 'draft' })).toEqual(['draft']);
  });

  it('are paginated without duplicates', async () => {
    const names: string[] = [];
    let cursor: string | undefined;
    do {
      const input = {
        customerId: customer.organizationId,
        limit: 2,
        ...(cursor ? { cursor } : {}),
      };
      const page = await fixture.call(provider, contracts.listCustomerInvitations, input);
      names.push(...page.items.map(({ email }) => email));
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    expect(names).toHaveLength(7);
    expect(new Set(names).size).toBe(7);
  });

  it('F21 F27: are hidden from another provider, even with a cursor of ours', async () => {
    const stranger = fixture.newProvider();
    await expect(seen({}, stranger)).rejects.toMatchObject({ code: 'not-found' });
    const own = await fixture.call(customer, contracts.listInvitations, { limit: 1 });
    const cursor = own.nextCursor ?? '';
    await expect(
      fixture.call(stranger, contracts.listInvitations, { cursor }),
    ).rejects.toMatchObject({
      code: 'invalid-request',
    });
    await expect(seen({ cursor: 'forged' })).rejects.toMatchObject({ code: 'invalid-request' });
  });

  it('A8 B12 B1: stay visible while inviting is off, but not without the module', async () => {
    const { calls } = fixture.tenantAccess;
    for (const problem of [new AccessNotOpen({ access: 'disabled' }), new CustomerIndependent()]) {
      calls.handle(evaluateInvitations, () => {
        throw problem;
      });
      expect(await seen()).toHaveLength(7);
    }
    calls.handle(evaluateInvitations, () => {
      throw new ModuleNotEnabled({ module: 'customer-login' });
    });
    await expect(seen()).rejects.toMatchObject({ code: 'module-not-enabled' });
  });
});
