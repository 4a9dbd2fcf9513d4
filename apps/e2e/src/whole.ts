import { listCustomers } from '@gatehouse/contracts/tenant-access';
import { eventually } from '@gatehouse/testing/wait';
import type { Made } from './changes.js';
import { call, expectAnswer } from './client.js';
import { createCustomer, createJob, type Customer, type Provider } from './customers.js';
import { mailsTo } from './mail.js';
import { signIn } from './people.js';
import { query, stack } from './stack.js';

const STEP_MS = 3_000;
const PATIENCE_MS = 30_000;

/** What is needed to try whether all works. */
export interface Journey {
  provider: Provider;
  waiting: Customer & { token: string };
}

/** A step of the journey for each service; says whether all of them succeed. */
export async function isWhole(
  { provider, waiting }: Journey,
  gateways: readonly string[] = stack.urls,
): Promise<boolean> {
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
}

/** Waits until all works, and works once more. @returns the milliseconds that it took */
export function untilWhole(
  journey: Journey,
  timeoutMs: number,
  gateways: readonly string[] = stack.urls,
): Promise<number> {
  const begun = performance.now();
  return eventually(async () => {
    if (!(await isWhole(journey, gateways))) return false;
    const took = performance.now() - begun;
    return (await isWhole(journey, gateways)) && took;
  }, timeoutMs);
}

/**
 * Waits until the events and the mail of each change that was answered are there, and looks at the changes themselves.
 * @returns the names of those that are missing, there twice, or not as they were answered
 */
export async function lostOf(provider: Provider, made: Made[]): Promise<string[]> {
  const there = await listAll(provider);
  await requireEvents(made);
  return made
    .filter(({ id, name, opened }) => {
      const [found, ...twins] = there.get(name) ?? [];
      // The answer of an opening may have been lost when the load ended.
      const statuses = opened ? ['pending'] : ['off', 'pending'];
      return found?.id !== id || twins.length > 0 || !statuses.includes(found.status);
    })
    .map(({ name }) => name);
}

/** Every customer of the provider: its id and status, by its name. */
async function listAll({
  admin,
}: Provider): Promise<Map<string, { id: string; status: string }[]>> {
  const found = new Map<string, { id: string; status: string }[]>();
  let page = '';
  for (;;) {
    const answer = await admin.call('GET', `/customers?limit=200${page}`);
    const { items, nextCursor } = expectAnswer(answer, 200, listCustomers.output);
    for (const { id, name, access } of items) {
      found.set(name, [...(found.get(name) ?? []), { id, status: access.status }]);
    }
    if (nextCursor === null) return found;
    page = `&cursor=${nextCursor}`;
  }
}

/** Waits until what follows a change is there; where it does not come, the error names what is missing or there twice. */
async function requireEvents(made: Made[]): Promise<void> {
  const ids = made.map(({ id }) => id);
  const opened = made.filter((customer) => customer.opened);
  await eventually(async () => {
    const known = await query<{ id: string }>(
      'service-desk',
      'select id from customers where id = any($1)',
      [ids],
    );
    const there = new Set(known.map(({ id }) => id));
    return isNone(
      'unknown to service-desk',
      made.filter(({ id }) => !there.has(id)),
    );
  }, PATIENCE_MS);
  await eventually(async () => {
    const links = await query<{ id: string; links: number }>(
      'invitations',
      `select i.organization_id as id, count(*)::int as links
       from invitations i join invitation_links l on l.invitation_id = i.id
       where i.organization_id = any($1) group by i.organization_id`,
      [opened.map(({ id }) => id)],
    );
    const counts = new Map(links.map((link) => [link.id, link.links]));
    const counted = opened.map((one) => ({ ...one, links: counts.get(one.id) ?? 0 }));
    return isNone(
      'not with one link',
      counted.filter(({ links }) => links !== 1),
    );
  }, PATIENCE_MS);
  // A mailer that is killed after it has handed a mail over, and before it could note that, sends
  // it again: that is the only twin that may be.
  await eventually(async () => {
    const mails = await Promise.all(opened.map(({ email }) => mailsTo(email)));
    const counted = opened.map((one, index) => ({ ...one, mails: mails[index]?.length ?? 0 }));
    return isNone(
      'not mailed once',
      counted.filter(({ mails }) => mails !== 1 && mails !== 2),
    );
  }, 2 * PATIENCE_MS);
}

/** @throws what is wrong, and with which changes */
function isNone(wrong: string, made: Made[]): true {
  if (made.length > 0) throw new Error(`${wrong}: ${JSON.stringify(made)}`);
  return true;
}
