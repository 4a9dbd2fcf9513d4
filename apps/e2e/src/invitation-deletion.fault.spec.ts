import { setTimeout as sleep } from 'node:timers/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Invitation } from '@gatehouse/contracts/invitations';
import { call, problemOf, type ApiResponse } from './testing/api-client.js';
import {
  acceptedCustomer,
  createProvider,
  type Provider,
  type ServedCustomer,
} from './testing/customer-fixture.js';
import { invite, deleteInvitation } from './testing/invitation-fixture.js';
import { nextToken } from './testing/mailbox.js';
import { PASSWORD } from './testing/person-fixture.js';
import { query, replicasOf, restart, stack } from './testing/stack.js';

/** Longer than the lease of an interrupted redemption or deletion. */
const TIMEOUT_MS = 20_000;
const TRY_AGAIN = ['409 invitation-in-use', '503 unavailable', '504 timed-out'];

let provider: Provider;
let customer: ServedCustomer;
beforeAll(async () => {
  provider = await createProvider();
  customer = await acceptedCustomer(provider);
});

interface Case {
  invitation: Invitation;
  token: string;
}

const gatewayOf = (index: number): string => stack.urls[index % 2] ?? stack.urls[0];

const begin = async (): Promise<Case> => {
  const invitation = await invite(provider.admin, customer);
  return { invitation, token: await nextToken(invitation.email) };
};

const redeem = ({ token }: Case, index: number): Promise<ApiResponse> =>
  call('POST', '/activations', {
    body: { token, password: PASSWORD, firstName: 'Kim', lastName: 'Doe' },
    gateway: gatewayOf(index),
  });

const withdraw = ({ invitation }: Case, index: number): Promise<ApiResponse> =>
  deleteInvitation(provider.admin, invitation, { gateway: gatewayOf(index + 1) });

/** Deletes, and retries when asked to. */
const withdrawAgain = async (one: Case, index: number): Promise<void> => {
  const until = performance.now() + TIMEOUT_MS;
  for (;;) {
    const response = await withdraw(one, index);
    if (response.status === 204) return;
    const { status, code } = problemOf(response);
    expect(TRY_AGAIN).toContain(`${status} ${code}`);
    if (performance.now() > until) throw new Error(`${one.invitation.email} was never deleted`);
    await sleep(500);
  }
};

/** The invitation's status, and whether its user is a member. */
const stateOf = async ({ invitation: { id, email } }: Case) => {
  const [row] = await query<{ status: string }>(
    'invitations',
    'select status from invitations where id = $1',
    [id],
  );
  const accounts = await query<{ id: string }>(
    'identity',
    'select id from accounts where email_key = $1',
    [email.toLowerCase()],
  );
  const members = await query(
    'tenant-access',
    'select from memberships where organization_id = $1 and user_id = any($2)',
    [customer.id, accounts.map((account) => account.id)],
  );
  return { status: row?.status, members: members.length };
};

// The last one is long enough for either to be first, even on a busy machine.
const LEADS_MS = [0, 15, 30, 45, 60, 1_000];

describe('concurrent redemption and deletion', () => {
  it('F2: has one winner across two gateways: a member exists exactly if the invitation is accepted', async () => {
    const first = { redemption: 0, deletion: 0 };
    const meet = async (one: Case, index: number): Promise<void> => {
      // Staggered in turn, so that they meet at different steps.
      const head = LEADS_MS[Math.floor(index / 2) % LEADS_MS.length];
      const [redeemed, removed] = await Promise.all([
        sleep(index % 2 ? head : 0).then(() => redeem(one, index)),
        sleep(index % 2 ? 0 : head).then(() => withdraw(one, index)),
      ]);
      const state = await stateOf(one);
      if (removed.status === 204) expect(state).toEqual({ status: 'revoked', members: 0 });
      else {
        expect(TRY_AGAIN).toContain(`${removed.status} ${problemOf(removed).code}`);
        expect(redeemed.status).toBe(201);
        expect(state).toEqual({ status: 'accepted', members: 1 });
      }
      if (redeemed.status === 201) first.redemption++;
      else {
        expect(['404 invitation-unknown', '409 invitation-in-use']).toContain(
          `${redeemed.status} ${problemOf(redeemed).code}`,
        );
        first.deletion++;
      }
    };
    // In two waves: overload, which asks to try again, has tests of its own.
    for (const wave of [0, 1]) {
      const cases = await Promise.all(Array.from({ length: 12 }, begin));
      await Promise.all(cases.map((one, index) => meet(one, 12 * wave + index)));
    }
    // Otherwise they never met, and this test proves nothing.
    expect(first.redemption).toBeGreaterThan(0);
    expect(first.deletion).toBeGreaterThan(0);
  });

  it.each(['invitations', 'tenant-access', 'identity'])(
    'F2 F9: leaves no member after a deletion when %s is killed meanwhile',
    async (service) => {
      const cases = await Promise.all(Array.from({ length: 8 }, begin));
      const tries = cases.flatMap((one, index) => [redeem(one, index), withdraw(one, index)]);
      await sleep(Math.random() * 60);
      await restart(replicasOf(service), 'SIGKILL');
      for (const response of await Promise.all(tries))
        if (response.status >= 500)
          expect(TRY_AGAIN).toContain(`${response.status} ${problemOf(response).code}`);
      await Promise.all(cases.map(withdrawAgain));
      for (const one of cases)
        expect(await stateOf(one)).toEqual({ status: 'revoked', members: 0 });
      // And no one joins afterwards.
      for (const [index, one] of cases.entries())
        expect(problemOf(await redeem(one, index)).code).toBe('invitation-unknown');
    },
    90_000,
  );
});
