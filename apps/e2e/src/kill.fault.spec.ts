import { beforeAll, describe, expect, it } from '@jest/globals';
import { listCustomers } from '@gatehouse/contracts/tenant-access';
import { eventually } from '@gatehouse/testing/wait';
import { Changes, type Made } from './changes.js';
import { call, expectAnswer } from './client.js';
import {
  createCustomer,
  createJob,
  createProvider,
  pendingCustomer,
  type Customer,
  type Provider,
} from './customers.js';
import { mailsTo } from './mail.js';
import { signIn } from './people.js';
import { query, signal, stack, untilReady } from './stack.js';

// One process of each service, the first or the second. What happens when none is left, the other
// tests of faults try; this one measures, and must not measure how long two take to start at once.
const PROCESSES = [
  ...['identity', 'invitations-2', 'tenant-access'],
  ...['notifications-2', 'service-desk', 'gateway-2'],
];
/** A shared machine may be slow: the times are printed, and only a platform that does not come back fails. */
const PATIENCE_MS = 30_000;
const STEP_MS = 3_000;

let provider: Provider;
let waiting: Customer & { token: string };
beforeAll(async () => {
  provider = await createProvider();
  waiting = await pendingCustomer(provider);
});

/** A step of the journey for each service; says whether all of them succeed, on every gateway. */
const isWhole = async (): Promise<boolean> => {
  const { admin } = provider;
  for (const gateway of stack.urls) {
    const wish = { gateway, timeoutMs: STEP_MS };
    const body = { token: waiting.token };
    const looked = await call('POST', '/activations/lookup', { ...wish, body });
    const listed = await admin.call('GET', '/customers?limit=1', wish);
    if (looked.status !== 200 || listed.status !== 200) return false;
  }
  await signIn(admin.email, admin.password);
  const customer = await createCustomer(provider);
  await createJob(provider, customer, 'Look whether all is well');
  const path = `/customers/${customer.id}/access`;
  const opened = await admin.call('PUT', path, { body: { enabled: true }, timeoutMs: STEP_MS });
  if (opened.status !== 200) return false;
  await eventually(async () => (await mailsTo(customer.email)).length > 0, STEP_MS);
  return true;
};

/** Every customer of the provider: its id and status, by its name. */
const listAll = async (): Promise<Map<string, { id: string; status: string }[]>> => {
  const found = new Map<string, { id: string; status: string }[]>();
  let query = '';
  for (;;) {
    const answer = await provider.admin.call('GET', `/customers?limit=200${query}`);
    const { items, nextCursor } = expectAnswer(answer, 200, listCustomers.output);
    for (const { id, name, access } of items) {
      found.set(name, [...(found.get(name) ?? []), { id, status: access.status }]);
    }
    if (nextCursor === null) return found;
    query = `&cursor=${nextCursor}`;
  }
};

/** Kills a process. @returns the milliseconds until another is in its place and everything works */
const killAndWait = async (name: string): Promise<number> => {
  const former = signal(name, 'SIGKILL');
  const killedAt = performance.now();
  await untilReady(name, former, PATIENCE_MS);
  await eventually(isWhole, PATIENCE_MS);
  return performance.now() - killedAt;
};

const requireEvents = async (made: Made[]): Promise<void> => {
  const ids = made.map(({ id }) => id);
  const opened = made.filter((customer) => customer.opened);
  await eventually(async () => {
    const known = await query('service-desk', 'select 1 from customers where id = any($1)', [ids]);
    return known.length === ids.length;
  }, PATIENCE_MS);
  await eventually(async () => {
    const links = await query<{ count: number }>(
      'invitations',
      `select count(*)::int from invitations i join invitation_links l on l.invitation_id = i.id
       where i.organization_id = any($1) group by i.organization_id`,
      [ids],
    );
    return links.length === opened.length && links.every(({ count }) => count === 1);
  }, PATIENCE_MS);
  // A mailer that is killed after it has handed a mail over, and before it could note that, sends
  // it again: that is the only twin that may be.
  await eventually(async () => {
    const mails = await Promise.all(opened.map(({ email }) => mailsTo(email)));
    return mails.every(({ length }) => length === 1 || length === 2);
  }, 2 * PATIENCE_MS);
};

describe('under load, kill -9 of each service in turn', () => {
  it('F33: loses nothing that was answered, and the whole comes back', async () => {
    const changes = new Changes(provider, 4);
    const took: [string, number][] = [];
    try {
      for (const name of PROCESSES) {
        const before = changes.made.length;
        took.push([name, await killAndWait(name)]);
        // The load must have gone on, or there was nothing to lose.
        await eventually(() => Promise.resolve(changes.made.length > before), PATIENCE_MS);
      }
    } finally {
      await changes.stop();
    }
    const { made, strange } = changes;
    expect(strange).toEqual([]);
    console.log(
      took.map(([name, ms]) => `whole ${Math.round(ms)} ms after ${name} was killed`).join('\n'),
    );
    expect(took).toHaveLength(PROCESSES.length);

    // Each change that was answered is there, once, and so is its event.
    const there = await listAll();
    for (const { id, name, opened } of made) {
      // The answer of an opening may have been lost when the load ended.
      const status = opened ? 'pending' : expect.stringMatching(/^(off|pending)$/);
      expect([name, there.get(name)]).toEqual([name, [{ id, status }]]);
    }
    expect(made.filter(({ opened }) => opened).length).toBeGreaterThan(PROCESSES.length);
    await requireEvents(made);
  }, 200_000);
});
