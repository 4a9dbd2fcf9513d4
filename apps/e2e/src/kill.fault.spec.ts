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
import { pidOf, query, signal, stack, untilReady } from './stack.js';

// One process of each service, the first or the second, so that the other one can go on. What
// happens when none is left, the redemption that is killed tries.
const PROCESSES = [
  ...['identity', 'invitations-2', 'tenant-access'],
  ...['notifications-2', 'service-desk', 'gateway-2'],
];
const WHOLE_WITHIN_MS = 10_000;
const PATIENCE_MS = 30_000;
const STEP_MS = 3_000;

let provider: Provider;
let waiting: Customer & { token: string };
beforeAll(async () => {
  provider = await createProvider();
  waiting = await pendingCustomer(provider);
});

/** A step of the journey for each service; says whether all of them succeed. */
const isWhole = async (gateways: readonly string[]): Promise<boolean> => {
  const { admin } = provider;
  for (const gateway of gateways) {
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

/**
 * Kills a process. @returns the milliseconds until all works, and works once more. Its successor is
 * waited for at the end: how long a start takes is up to whatever else the machine does.
 */
const killAndWait = async (name: string): Promise<number> => {
  signal(name, 'SIGKILL');
  const killedAt = performance.now();
  const gateways = name === 'gateway-2' ? [stack.urls[0]] : stack.urls;
  return eventually(async () => {
    if (!(await isWhole(gateways))) return false;
    const took = performance.now() - killedAt;
    return (await isWhole(gateways)) && took;
  }, PATIENCE_MS);
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
  it('F33: loses nothing that was answered, and is whole within 10 s', async () => {
    const changes = new Changes(provider, 4);
    const former = PROCESSES.map((name): [string, number | undefined] => [name, pidOf(name)]);
    const took: [string, number][] = [];
    try {
      for (const name of PROCESSES) {
        const before = changes.made.length;
        took.push([name, await killAndWait(name)]);
        // The load must have gone on, or there was nothing to lose.
        await eventually(() => Promise.resolve(changes.made.length > before), PATIENCE_MS);
      }
      await Promise.all(former.map(([name, pid]) => untilReady(name, pid, PATIENCE_MS)));
    } finally {
      await changes.stop();
    }
    const { made, strange } = changes;
    expect(strange).toEqual([]);
    expect(took.filter(([, ms]) => ms >= WHOLE_WITHIN_MS)).toEqual([]);

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
