import { Agent, get } from 'node:http';
import { beforeAll, expect, it } from 'vitest';
import { acceptedCustomer, createProvider, type Provider } from './testing/customer-fixture.js';
import { HttpBrowser } from './testing/http-browser.js';
import {
  registerApplication,
  signInWith,
  startSignIn,
  type Registered,
} from './testing/openid-fixture.js';
import { query } from './testing/stack.js';

let provider: Provider;
let portal: Registered;
beforeAll(async () => {
  provider = await createProvider();
  portal = await registerApplication(provider);
});

const REQUESTS = 10_000;
const AT_ONCE = 25;
const OPEN_PER_SOURCE = 1_000;

async function rows(): Promise<number> {
  const [row] = await query<{ count: number }>(
    'identity',
    'select count(*)::int as count from openid_payloads',
  );
  return row?.count ?? 0;
}

/** Requests from another address of this machine, so that everybody else goes on. */
class Stranger {
  private readonly agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });

  visit(url: URL): Promise<number> {
    return new Promise((resolve, reject) => {
      get(url, { agent: this.agent, localAddress: '127.0.0.77' }, (response) => {
        response.resume();
        response.once('end', () => {
          resolve(response.statusCode ?? 0);
        });
      }).once('error', reject);
    });
  }

  stop(): void {
    this.agent.destroy();
  }
}

it('a stranger who begins sign-ins and finishes none stores only so many, and stops nobody else', async () => {
  const { person } = await acceptedCustomer(provider);
  const { url } = await startSignIn(portal);
  const before = await rows();
  const stranger = new Stranger();
  const statuses = new Map<number, number>();
  let left = REQUESTS;
  const loop = async (): Promise<void> => {
    while (left-- > 0) {
      const status = await stranger.visit(url);
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
    }
  };
  try {
    await Promise.all(Array.from({ length: AT_ONCE }, loop));
    expect(await stranger.visit(url)).toBe(429);
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
