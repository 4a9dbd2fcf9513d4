import { setTimeout as sleep } from 'node:timers/promises';
import { Area } from '@gatehouse/contracts';
import { Site } from '@gatehouse/contracts/service-desk';
import * as client from 'openid-client';
import { allCalls, serviceNames } from '@gatehouse/contracts/topology';
import { beforeAll, expect, it } from 'vitest';
import { expectResponse } from './testing/api-client.js';
import {
  acceptedCustomer,
  createJob,
  createProvider,
  setAccess,
  type Provider,
  type ServedCustomer,
} from './testing/customer-fixture.js';
import { HttpBrowser } from './testing/http-browser.js';
import { invite } from './testing/invitation-fixture.js';
import { nextToken } from './testing/mailbox.js';
import {
  registerApplication,
  signInWith,
  type Registered,
  type Tokens,
} from './testing/openid-fixture.js';
import { activate, type Person } from './testing/person-fixture.js';
import { samplesOf } from './testing/stack.js';

/** Transactions, statements and round trips of an action. */
type Cost = [transactions: number, statements: number, roundTrips: number];

const NAMES = ['transactions', 'statements', 'round_trips'].map(
  (what) => `gatehouse_database_${what}_total`,
);
const QUIET_MS = 700;

/** Calls and events, but not what workers do on their own. */
const names = new Set(allCalls.map(({ service, name }) => `${service}.${name}`));
const isCaused = (action: string) =>
  names.has(action) || action.includes('.on-') || action === 'service-desk.number-jobs';

/** The counters of all services, by action; what workers do on their own has no action. */
async function counters(): Promise<Map<string, Cost>> {
  const found = new Map<string, Cost>();
  const services = serviceNames.filter((name) => name !== 'gateway');
  for (const line of (await Promise.all(services.map(samplesOf))).flat()) {
    const [, name = '', action = '', value] =
      /^(\w+)\{.*action="([^"]+)".*\} (\d+)$/.exec(line) ?? [];
    const at = NAMES.indexOf(name);
    if (at < 0 || !isCaused(action)) continue;
    const cost = found.get(action) ?? [0, 0, 0];
    cost[at] = Number(value) + (cost[at] ?? 0);
    found.set(action, cost);
  }
  return found;
}

/** Waits until nothing follows any more. */
async function settled(): Promise<Map<string, Cost>> {
  let before = await counters();
  for (;;) {
    await sleep(QUIET_MS);
    const now = await counters();
    if (JSON.stringify([...now]) === JSON.stringify([...before])) return now;
    before = now;
  }
}

/** What one call costs the database, with all that follows it. */
async function costOf(work: () => Promise<unknown>): Promise<{ all: Cost; parts: string[] }> {
  const before = await settled();
  await work();
  const after = await settled();
  const parts: string[] = [];
  const all: Cost = [0, 0, 0];
  for (const [action, cost] of after) {
    const spent = cost.map((value, at) => value - (before.get(action)?.[at] ?? 0));
    if (spent.every((value) => value === 0)) continue;
    parts.push(`${action}: ${spent.join(' / ')}`);
    for (const at of all.keys()) all[at] = (all[at] ?? 0) + (spent[at] ?? 0);
  }
  return { all, parts };
}

let provider: Provider;
let customer: ServedCustomer;
let job: string;
let siteId: string;
let portal: Registered;
let tokens: Tokens;
const spares: Person[] = [];
const links: { email: string; token: string }[] = [];

beforeAll(async () => {
  provider = await createProvider();
  customer = await acceptedCustomer(provider, { areas: Area.options });
  ({ id: job } = await createJob(provider, customer, 'Read me'));
  const body = { customerId: customer.id, name: 'Harbour' };
  const created = await provider.admin.call('POST', '/sites', { body });
  ({ id: siteId } = expectResponse(created, 201, Site));
  portal = await registerApplication(provider);
  tokens = await signInWith(portal, new HttpBrowser(), customer.person);
  spares.push(await customer.person.signInAgain(), await customer.person.signInAgain());
});

/** Each is done once before, so that what follows is what it costs from then on. */
const CALLS: [name: string, limit: Cost, work: () => Promise<unknown>][] = [
  ['a read', [1, 1, 1], () => provider.admin.call('GET', `/jobs/${job}`)],
  ['a list', [1, 1, 1], () => provider.admin.call('GET', '/jobs')],
  ['a sign-in', [6, 12, 11], () => customer.person.signInAgain()],
  ['a sign-out', [3, 6, 7], () => signedOut()],
  ['a refresh', [3, 8, 6], () => customer.person.refresh()],
  ['an introspection', [5, 6, 5], () => introspected()],
  ['a refresh by an application', [8, 9, 9], () => refreshed()],
  ['a report', [4, 12, 8], () => report()],
  ['an invitation with its mail', [5, 24, 12], () => invited()],
  // The account's event may arrive before or after the membership exists, which then takes over the names.
  ['a redemption', [21, 50, 46], () => redeemed()],
  ['turning access off', [12, 22, 22], () => setAccess(provider, customer, { enabled: false })],
];

it.each(CALLS)('%s costs the database no more than is known', async (name, limit, work) => {
  if (name !== 'turning access off') await work();
  const { all, parts } = await costOf(work);
  for (const [at, value] of all.entries())
    expect(value, parts.join('\n')).toBeLessThanOrEqual(limit[at] ?? 0);
});

/** Of another session each time, which starts outside what is measured. */
const signedOut = async () => {
  const spare = spares.pop() ?? (await customer.person.signInAgain());
  expect((await spare.call('POST', '/auth/sign-out')).status).toBe(204);
};

const introspected = async () => {
  const { active } = await client.tokenIntrospection(portal.configuration, tokens.access_token);
  expect(active).toBe(true);
};

const refreshed = async () => {
  tokens = await client.refreshTokenGrant(portal.configuration, tokens.refresh_token ?? '');
};

async function report(): Promise<void> {
  const body = { siteId, title: 'Broken', description: 'Something is wrong.' };
  expect((await customer.person.call('POST', '/problem-reports', { body })).status).toBe(201);
}

async function invited(): Promise<string> {
  const { email } = await invite(provider.admin, customer);
  links.push({ email, token: await nextToken(email) });
  return email;
}

const redeemed = async () => {
  const { email, token } = links.shift() ?? { email: '', token: '' };
  await activate(email, token);
};
