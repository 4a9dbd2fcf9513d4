import { beforeAll, describe, expect, it } from '@jest/globals';
import { listCustomers } from '@gatehouse/contracts/tenant-access';
import { eventually } from '@gatehouse/testing/wait';
import { Changes } from './changes.js';
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
import { query, replicasOf, signal, stack, untilReady } from './stack.js';

const SERVICES = [
  ...['identity', 'invitations', 'tenant-access', 'notifications', 'service-desk', 'gateway'],
];
const WHOLE_WITHIN_MS = 10_000;
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

const listAll = async (): Promise<{ id: string; name: string; status: string }[]> => {
  const found: { id: string; name: string; status: string }[] = [];
  for (let cursor: string | null = ''; cursor !== null;) {
    const path = `/customers?limit=200${cursor && `&cursor=${cursor}`}`;
    const page = expectAnswer(await provider.admin.call('GET', path), 200, listCustomers.output);
    found.push(...page.items.map(({ id, name, access }) => ({ id, name, status: access.status })));
    cursor = page.nextCursor;
  }
  return found;
};

describe('under load, kill -9 of each service in turn', () => {
  it('F33: loses nothing that was answered, and the whole is back within 10 s', async () => {
    const changes = new Changes(provider, 6);
    const took: Record<string, number> = {};
    for (const service of SERVICES) {
      const before = changes.made.length;
      const names = replicasOf(service);
      const former = names.map((name) => signal(name, 'SIGKILL'));
      const killedAt = performance.now();
      await Promise.all(
        names.map((name, index) => untilReady(name, former[index], WHOLE_WITHIN_MS)),
      );
      await eventually(isWhole, WHOLE_WITHIN_MS);
      took[service] = performance.now() - killedAt;
      // The load must have gone on, or there was nothing to lose.
      await eventually(() => Promise.resolve(changes.made.length > before), WHOLE_WITHIN_MS);
    }
    await changes.stop();
    expect(Object.entries(took).filter(([, time]) => time >= WHOLE_WITHIN_MS)).toEqual([]);
    const { made, strange } = changes;
    expect(strange).toEqual([]);
    expect(made.length).toBeGreaterThan(SERVICES.length);

    // Each change is there, once.
    const there = await listAll();
    for (const { id, name } of made) {
      expect(there.filter((customer) => customer.name === name)).toEqual([
        { id, name, status: 'pending' },
      ]);
    }
    // And so is its event: the desk knows each customer, and each has one invitation and its mail.
    const ids = made.map(({ id }) => id);
    await eventually(async () => {
      const known = await query('service-desk', 'select 1 from customers where id = any($1)', [
        ids,
      ]);
      return known.length === ids.length;
    }, 10_000);
    await eventually(async () => {
      const links = await query<{ count: number }>(
        'invitations',
        `select count(*)::int from invitations i join invitation_links l on l.invitation_id = i.id
         where i.organization_id = any($1) group by i.organization_id`,
        [ids],
      );
      return links.length === ids.length && links.every(({ count }) => count === 1);
    }, 10_000);
    // A mailer that is killed after it has handed a mail over, and before it could note that, sends
    // it again: that is the only twin that may be.
    await eventually(async () => {
      const mails = await Promise.all(made.map(({ email }) => mailsTo(email)));
      return mails.every(({ length }) => length === 1 || length === 2);
    }, 30_000);
  }, 150_000);
});
