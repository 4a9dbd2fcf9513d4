import { listCustomers } from '@gatehouse/contracts/tenant-access';
import { eventually } from '@gatehouse/testing/wait';
import type { LoadCustomer } from './load-generator.js';
import { call, expectResponse } from './api-client.js';
import { createCustomer, createJob, type Customer, type Provider } from './customer-fixture.js';
import { mailsTo } from './mailbox.js';
import { signIn } from './person-fixture.js';
import { query, stack } from './stack.js';

const REQUEST_TIMEOUT_MS = 3_000;
const TIMEOUT_MS = 30_000;

/** What a health check needs. */
export interface HealthCheck {
  provider: Provider;
  pendingCustomer: Customer & { token: string };
}

/** Makes a request to each service. @returns whether all succeed */
export async function isHealthy(
  { provider, pendingCustomer }: HealthCheck,
  gateways: readonly string[] = stack.urls,
): Promise<boolean> {
  const { admin } = provider;
  for (const gateway of gateways) {
    const options = { gateway, timeoutMs: REQUEST_TIMEOUT_MS };
    const body = { token: pendingCustomer.token };
    const looked = await call('POST', '/activations/lookup', { ...options, body });
    const listed = await admin.call('GET', '/customers?limit=1', options);
    if (looked.status !== 200 || listed.status !== 200) return false;
  }
  await signIn(admin.email, admin.password);
  const customer = await createCustomer(provider);
  await createJob(provider, customer, 'Look whether all is well');
  const path = `/customers/${customer.id}/access`;
  const opened = await admin.call('PUT', path, {
    body: { enabled: true },
    timeoutMs: REQUEST_TIMEOUT_MS,
  });
  if (opened.status !== 200) return false;
  await eventually(async () => (await mailsTo(customer.email)).length > 0, REQUEST_TIMEOUT_MS);
  return true;
}

/** Waits until two health checks in a row succeed. @returns the milliseconds until the first */
export function untilRecovered(
  healthCheck: HealthCheck,
  timeoutMs: number,
  gateways: readonly string[] = stack.urls,
): Promise<number> {
  const begun = performance.now();
  return eventually(async () => {
    if (!(await isHealthy(healthCheck, gateways))) return false;
    const took = performance.now() - begun;
    return (await isHealthy(healthCheck, gateways)) && took;
  }, timeoutMs);
}

/**
 * Waits for the events and emails of each acknowledged change, and checks the changes themselves.
 * @returns the names of those that are missing, duplicate or different
 */
export async function findLost(provider: Provider, made: LoadCustomer[]): Promise<string[]> {
  const there = await listCustomersByName(provider);
  await waitForEffects(made);
  return made
    .filter(({ id, name, opened }) => {
      const [found, ...twins] = there.get(name) ?? [];
      // The response to turning on access may have been lost when the load ended.
      const statuses = opened ? ['pending'] : ['off', 'pending'];
      return found?.id !== id || twins.length > 0 || !statuses.includes(found.status);
    })
    .map(({ name }) => name);
}

/** Ids and statuses of the provider's customers, by name. */
async function listCustomersByName({
  admin,
}: Provider): Promise<Map<string, { id: string; status: string }[]>> {
  const found = new Map<string, { id: string; status: string }[]>();
  let page = '';
  for (;;) {
    const response = await admin.call('GET', `/customers?limit=200${page}`);
    const { items, nextCursor } = expectResponse(response, 200, listCustomers.output);
    for (const { id, name, access } of items) {
      found.set(name, [...(found.get(name) ?? []), { id, status: access.status }]);
    }
    if (nextCursor === null) return found;
    page = `&cursor=${nextCursor}`;
  }
}

/** Waits for the effects of each change. @throws with what is missing or duplicate */
async function waitForEffects(made: LoadCustomer[]): Promise<void> {
  const ids = made.map(({ id }) => id);
  const opened = made.filter((customer) => customer.opened);
  await eventually(async () => {
    const known = await query<{ id: string }>(
      'service-desk',
      'select id from customers where id = any($1)',
      [ids],
    );
    const there = new Set(known.map(({ id }) => id));
    return assertNone(
      'unknown to service-desk',
      made.filter(({ id }) => !there.has(id)),
    );
  }, TIMEOUT_MS);
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
    return assertNone(
      'not with one link',
      counted.filter(({ links }) => links !== 1),
    );
  }, TIMEOUT_MS);
  // A mail worker that is killed after sending an email and before recording it sends it again:
  // the only duplicate that is allowed.
  await eventually(async () => {
    const mails = await Promise.all(opened.map(({ email }) => mailsTo(email)));
    const counted = opened.map((one, index) => ({ ...one, mails: mails[index]?.length ?? 0 }));
    return assertNone(
      'not mailed once',
      counted.filter(({ mails }) => mails !== 1 && mails !== 2),
    );
  }, 2 * TIMEOUT_MS);
}

function assertNone(wrong: string, made: LoadCustomer[]): true {
  if (made.length > 0) throw new Error(`${wrong}: ${JSON.stringify(made)}`);
  return true;
}
