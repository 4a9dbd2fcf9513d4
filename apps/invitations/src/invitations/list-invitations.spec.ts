import type { UserActor } from '@gatehouse/contracts';
import * as contracts from '@gatehouse/contracts/invitations';
import {
  AccessNotOpen,
  CustomerIndependent,
  judgeOffers,
  ModuleNotEnabled,
} from '@gatehouse/contracts/tenant-access';
import { eventually } from '@gatehouse/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publishEmailBlock } from '../testing/events-fixture.js';
import { InvitationsFixture } from '../testing/invitations-fixture.js';

let trial: InvitationsFixture;
let provider: UserActor;
let customer: UserActor;

type Wish = Partial<Parameters<InvitationsFixture['listOf']>[2]>;

/** The addresses that a provider sees, without their domain. */
const seen = async (wish: Wish = {}, who = provider): Promise<string[]> =>
  (await trial.listOf(who, customer, wish)).map(({ email }) => email.split('@')[0] ?? '');

const invite = (name: string, more: Partial<Parameters<InvitationsFixture['invite']>[2]> = {}) =>
  trial.invite(provider, customer, { email: `${name}@clinic.example`, ...more });

beforeAll(async () => {
  trial = await InvitationsFixture.begin();
  provider = trial.provider();
  customer = trial.customerOf(provider);
  await invite('draft', { inviteNow: false });
  await invite('sent', { firstName: 'Ünal', lastName: 'Per%cent' });
  const expired = await invite('expired', { lastName: 'Under_score' });
  await trial.query('update invitations set expires_at = now() where id = $1', [expired.id]);
  await invite('accepted');
  await trial.redeem(await trial.linkTo('accepted@clinic.example'));
  const revoked = await invite('revoked');
  await trial.call(provider, contracts.deleteInvitation, { invitationId: revoked.id });
  await invite('Blocked');
  await invite('blocked-draft', { inviteNow: false });
  for (const name of ['blocked', 'blocked-draft', 'accepted'])
    await publishEmailBlock(trial, `${name}@clinic.example`, true);
  await eventually(async () => (await seen({ status: 'blocked' })).length === 2);
  // What others have: another customer, the customer itself, another provider.
  await trial.invite(provider, trial.customerOf(provider), { email: 'sibling@clinic.example' });
  const own = { email: 'own@clinic.example', roles: ['member'] };
  await trial.call(customer, contracts.inviteMember, own);
  await trial.call(provider, contracts.inviteMember, { ...own, email: 'agent@provider.example' });
});
afterAll(() => trial.stop());

describe('the invitations of a customer', () => {
  it('B5 B7: are to the provider those that it offered, newest first', async () => {
    expect(await seen()).toEqual([
      ...['blocked-draft', 'Blocked', 'revoked', 'accepted', 'expired', 'sent', 'draft'],
    ]);
  });

  it('B7: are to its own administrators all of them', async () => {
    const { items } = await trial.call(customer, contracts.listInvitations, {});
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
  ] as const)('C1: that are %s are found by that', async (status, names) => {
    expect(await seen({ status })).toEqual(names);
    for (const invitation of await trial.listOf(provider, customer, { status }))
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
  ])('are found by %j, each character standing for itself', async (q, names) => {
    expect(await seen({ q })).toEqual(names);
  });

  it('are filtered by both at once', async () => {
    expect(await seen({ q: 'clinic', status: 'draft' })).toEqual(['draft']);
  });

  it('come page by page, each once', async () => {
    const names: string[] = [];
    let cursor: string | undefined;
    do {
      const input = {
        customerId: customer.organizationId,
        limit: 2,
        ...(cursor ? { cursor } : {}),
      };
      const page = await trial.call(provider, contracts.listCustomerInvitations, input);
      names.push(...page.items.map(({ email }) => email));
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    expect(names).toHaveLength(7);
    expect(new Set(names).size).toBe(7);
  });

  it('F21 F27: are nothing to another provider, also by a cursor of ours', async () => {
    const stranger = trial.provider();
    await expect(seen({}, stranger)).rejects.toMatchObject({ code: 'not-found' });
    const own = await trial.call(customer, contracts.listInvitations, { limit: 1 });
    const cursor = own.nextCursor ?? '';
    await expect(trial.call(stranger, contracts.listInvitations, { cursor })).rejects.toMatchObject(
      {
        code: 'invalid-request',
      },
    );
    await expect(seen({ cursor: 'forged' })).rejects.toMatchObject({ code: 'invalid-request' });
  });

  it('A8 B12 B1: stay in sight where nobody can be invited now, but not without the module', async () => {
    const { calls } = trial.tenantAccess;
    for (const problem of [new AccessNotOpen({ access: 'disabled' }), new CustomerIndependent()]) {
      calls.answer(judgeOffers, () => {
        throw problem;
      });
      expect(await seen()).toHaveLength(7);
    }
    calls.answer(judgeOffers, () => {
      throw new ModuleNotEnabled({ module: 'customer-login' });
    });
    await expect(seen()).rejects.toMatchObject({ code: 'module-not-enabled' });
  });
});
