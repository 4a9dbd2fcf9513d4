import { setTimeout as sleep } from 'node:timers/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { call, problemOf, type Answer } from './client.js';
import { createProvider, pendingCustomer, type Customer, type Provider } from './customers.js';
import { activate, PASSWORD, signIn } from './people.js';
import { query, replicasOf, restart, stack } from './stack.js';

type Invited = Customer & { token: string };

let provider: Provider;
beforeAll(async () => {
  provider = await createProvider();
});

const SERVICES = ['invitations', 'identity', 'tenant-access'];
const AT_ONCE = 8;

/** Longer than the hold of a redemption that died. */
const PATIENCE_MS = 20_000;

const redeem = ({ token }: Invited, index: number): Promise<Answer> =>
  call('POST', '/activations', {
    body: { token, password: PASSWORD, firstName: 'Kim', lastName: 'Doe' },
    gateway: stack.urls[index % 2] ?? stack.urls[0],
  });

/** Tries again as a person does, until the link has been used, by this try or by one before. */
const redeemAgain = async (invited: Invited, index: number): Promise<void> => {
  const until = performance.now() + PATIENCE_MS;
  for (;;) {
    const answer = await redeem(invited, index);
    if (answer.status === 201) return;
    const { status, code } = problemOf(answer);
    // The answer of the first try was lost after its last step.
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

describe('a redemption whose process is killed', () => {
  it('F9: wherever it was, leaves a link that works, and makes one membership', async () => {
    const batches = await Promise.all(
      SERVICES.map(() =>
        Promise.all(Array.from({ length: AT_ONCE }, () => pendingCustomer(provider))),
      ),
    );
    const tries: Promise<{ invited: Invited; first: Answer }>[] = [];
    for (const [index, service] of SERVICES.entries()) {
      for (const [place, invited] of (batches[index] ?? []).entries()) {
        // One after the other, so that the kill finds them at different steps.
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
    // Else nothing was killed that was under way, and this test says nothing.
    expect(broken.length).toBeGreaterThan(0);
    await Promise.all(broken.map(({ invited }, index) => redeemAgain(invited, index)));

    for (const { invited } of ended) {
      await requireOneOfEach(invited);
      const person = await signIn(invited.email, PASSWORD);
      expect(person.session.organization.id).toBe(invited.id);
    }
  });

  it('F9: lets others redeem theirs as soon as the service is back', async () => {
    const invited = await pendingCustomer(provider);
    await activate(invited.email, invited.token);
    await requireOneOfEach(invited);
  });
});
