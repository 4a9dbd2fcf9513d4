import { beforeAll, expect, it } from 'vitest';
import { acceptedCustomer, createProvider, type Provider } from './testing/customer-fixture.js';
import { HttpBrowser } from './testing/http-browser.js';
import {
  registerApplication,
  signInWith,
  startSignIn,
  type Registered,
} from './testing/openid-fixture.js';
import { query, stack } from './testing/stack.js';
import { flood, Stranger } from './testing/stranger-fixture.js';

let provider: Provider;
let portal: Registered;
beforeAll(async () => {
  provider = await createProvider();
  portal = await registerApplication(provider);
});

const REQUESTS = 10_000;
const AT_ONCE = 25;
const OPEN_PER_SOURCE = 1_000;
const PER_MINUTE = 12_000;

async function rows(): Promise<number> {
  const [row] = await query<{ count: number }>(
    'identity',
    'select count(*)::int as count from openid_payloads',
  );
  return row?.count ?? 0;
}

it('a stranger who begins sign-ins and finishes none stores only a bounded number, and stops no one else', async () => {
  const { person } = await acceptedCustomer(provider);
  const { url } = await startSignIn(portal);
  const before = await rows();
  const stranger = new Stranger('127.0.0.77', AT_ONCE);
  let statuses: Map<number, number>;
  try {
    statuses = await flood(REQUESTS, AT_ONCE, async () => (await stranger.get(url)).status);
    expect((await stranger.get(url)).status).toBe(429);
  } finally {
    stranger.stop();
  }
  expect([...statuses.keys()].sort()).toEqual([303, 429]);
  expect(statuses.get(303)).toBeLessThanOrEqual(OPEN_PER_SOURCE);
  // A sign-in that was begun is one record.
  expect((await rows()) - before).toBeLessThanOrEqual(OPEN_PER_SOURCE + AT_ONCE);
  const tokens = await signInWith(portal, new HttpBrowser(), person);
  expect(tokens.claims()?.sub).toBe(person.session.user.id);
});

it('what is begun and not finished is forgotten after ten minutes', async () => {
  const { url } = await startSignIn(portal);
  await new HttpBrowser().visit(url);
  const [row] = await query<{ seconds: number }>(
    'identity',
    `select max(extract(epoch from expires_at - now()))::int as seconds from openid_payloads
     where kind = 'Interaction'`,
  );
  expect(row?.seconds).toBeGreaterThan(500);
  expect(row?.seconds).toBeLessThanOrEqual(600);
});

it('a source that calls the endpoints for programs all the time waits, which scripts can read, and no one else does', async () => {
  const { person } = await acceptedCustomer(provider);
  const stranger = new Stranger('127.0.0.78', AT_ONCE);
  const url = new URL('/oidc/token', stack.urls[0]);
  const ask = (headers?: Record<string, string>) => stranger.post(url, {}, headers);
  const origin = 'https://page.example.com';
  await registerApplication(provider, { kind: 'single-page', allowedOrigins: [origin] });
  try {
    const flooding = flood(PER_MINUTE + 500, AT_ONCE, async () => (await ask()).status);
    const tokens = await signInWith(portal, new HttpBrowser(), person);
    expect(tokens.claims()?.sub).toBe(person.session.user.id);
    const statuses = await flooding;
    expect([...statuses.keys()].sort()).toEqual([400, 429]);
    expect(statuses.get(400)).toBe(PER_MINUTE);
    const { headers, body } = await ask();
    expect(Number(headers['retry-after'])).toBeGreaterThan(0);
    expect(JSON.parse(body)).toMatchObject({ error: 'temporarily_unavailable' });
    const allowed = 'access-control-allow-origin';
    expect((await ask({ origin })).headers).toMatchObject({
      [allowed]: origin,
      'access-control-expose-headers': expect.stringContaining('Retry-After') as unknown,
    });
    expect((await ask({ origin: 'https://evil.example' })).headers).not.toHaveProperty(allowed);
  } finally {
    stranger.stop();
  }
});
