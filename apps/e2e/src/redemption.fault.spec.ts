import { setTimeout as sleep } from 'node:timers/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { call, problemOf, type ApiResponse } from './testing/api-client.js';
import {
  createProvider,
  pendingCustomer,
  type Customer,
  type Provider,
} from './testing/customer-fixture.js';
import { activate, PASSWORD, signIn } from './testing/person-fixture.js';
import { query, replicasOf, restart, stack } from './testing/stack.js';

type Invited = Customer & { token: string };

let provider: Provider;
beforeAll(async () => {
  provider = await createProvider();
});

const SERVICES = ['invitations', 'identity', 'tenant-access'];
const AT_ONCE = 8;

/** Longer than the lease of an interrupted redemption. */
const TIMEOUT_MS = 20_000;

const redeem = ({ token }: Invited, index: number): Promise<ApiResponse> =>
  call('POST', '/activations', {
    body: { token, password: PASSWORD, firstName: 'Kim', lastName: 'Doe' },
    gateway: stack.urls[index % 2] ?? stack.urls[0],
  });

/** Retries as a user does, until this or an earlier attempt has consumed the link. */
const redeemAgain = async (invited: Invited, index: number): Promise<void> => {
  const until = performance.now() + TIMEOUT_MS;
  for (;;) {
    const response = await redeem(invited, index);
    if (response.status === 201) return;
    const { status, code } = problemOf(response);
    // The response of the first attempt was lost after its last step.
    if (code === 'invitation-used') return;
    expect(['409 invitation-in-use', '503 unavailable', '504 timed-out']).toContain(
      `${status} ${code}`,
    );
    if (performance.now() > until) throw new Error(`${invited.email} was never let in: ${code}`);
    await sleep(500);
  }
};

const requireOneOfEach = async ({ id, email }: Invited): Promise<void> => {
  const invitations = await query<{ status: string; userId: string }>(
    'invitations',
    'select status, accepted_by as "userId" from invitations where organization_id = $1',
    [id],
  );
  const memberships = await query<{ userId: string }>(
    'tenant-access',
    'select user_id as "userId" from memberships where organization_id = $1',
    [id],
  );
  const accounts = await query<{ userId: string }>(
    'identity',
    'select id as "userId" from accounts where email_key = $1',
    [email.toLowerCase()],
  );
  const userId = accounts[0]?.userId ?? '';
  expect(accounts).toEqual([{ userId }]);
  expect(memberships).toEqual([{ userId }]);
  expect(invitations).toEqual([{ status: 'accepted', userId }]);
};

describe('a redemption interrupted by kill -9', () => {
  it('F9: leaves a working link and creates one membership, whatever the step', async () => {
    const batches = await Promise.all(
      SERVICES.map(() =>
        Promise.all(Array.from({ length: AT_ONCE }, () => pendingCustomer(provider))),
      ),
    );
    const tries: Promise<{ invited: Invited; first: ApiResponse }>[] = [];
    for (const [index, service] of SERVICES.entries()) {
      for (const [place, invited] of (batches[index] ?? []).entries()) {
        // Staggered, so that the kill hits them at different steps.
        await sleep(Math.random() * 20);
        tries.push(redeem(invited, place).then((first) => ({ invited, first })));
      }
      await sleep(Math.random() * 40);
      await restart(replicasOf(service), 'SIGKILL');
    }

    const ended = await Promise.all(tries);
    const broken = ended.filter(({ first }) => first.status !== 201);
    for (const { first } of broken) {
      const { status, code } = problemOf(first);
      expect(['503 unavailable', '504 timed-out']).toContain(`${status} ${code}`);
    }
    // Otherwise no redemption was interrupted, and this test proves nothing.
    expect(broken.length).toBeGreaterThan(0);
    await Promise.all(broken.map(({ invited }, index) => redeemAgain(invited, index)));

    for (const { invited } of ended) {
      await requireOneOfEach(invited);
      const person = await signIn(invited.email, PASSWORD);
      expect(person.session.organization.id).toBe(invited.id);
    }
  });

  it('F9: does not block other redemptions once the service is back', async () => {
    const invited = await pendingCustomer(provider);
    await activate(invited.email, invited.token);
    await requireOneOfEach(invited);
  });
});
