import { setTimeout as sleep } from 'node:timers/promises';
import { eventually } from '@gatehouse/testing/wait';
import { createRemoteJWKSet, decodeProtectedHeader, jwtVerify } from 'jose';
import * as client from 'openid-client';
import { expect, it } from 'vitest';
import { assemble } from './testing/access-token.js';
import { call } from './testing/api-client.js';
import { acceptedCustomer, createProvider } from './testing/customer-fixture.js';
import { HttpBrowser } from './testing/http-browser.js';
import {
  registerApplication,
  resume,
  startSignIn,
  type Registered,
  type Tokens,
} from './testing/openid-fixture.js';
import { query, replicasOf, restart, stack } from './testing/stack.js';

const ROTATIONS = 3;
/** Stands for the time between publishing a key and using it. */
const CACHED_MS = 3_000;
const PAUSE_MS = 100;
/** Less than a token lives. */
const HELD_MS = 240_000;

/** Caches the key list as long as it may, and does not ask again for a key that it lacks. */
const keys = createRemoteJWKSet(new URL('/.well-known/jwks.json', stack.publicUrl), {
  cacheMaxAge: CACHED_MS,
  cooldownDuration: Infinity,
});

const verify = (token: string) => jwtVerify(token, keys, { issuer: stack.publicUrl });

async function newestKid(): Promise<string> {
  const [row] = await query<{ kid: string }>(
    'identity',
    'select kid from signing_keys order by created_at desc limit 1',
  );
  return row?.kid ?? '';
}

/** Refreshes every cache: identity's by restarting its replicas in turn, the gateways' by a token of an unknown key. */
async function readAnew(kid: string): Promise<void> {
  for (const name of replicasOf('identity')) await restart([name], 'SIGTERM');
  const token = assemble({ alg: 'ES256', typ: 'at+jwt', kid }, {}, 'AA');
  for (const gateway of stack.urls) {
    expect((await call('GET', '/me', { token, gateway })).status).toBe(401);
    const response = await fetch(`${gateway}/.well-known/jwks.json`);
    expect(JSON.stringify(await response.json())).toContain(kid);
  }
}

/** What happens within a month: the next key is published, and signs once every cache has it. @returns the next key */
async function rotate(): Promise<string> {
  const former = await newestKid();
  await query(
    'identity',
    `update signing_keys set created_at = now() -
       case when kid = $1 then interval '29 days 1 minute' else interval '31 days' end`,
    [former],
  );
  const next = await eventually(async () => {
    const kid = await newestKid();
    return kid !== former && kid;
  }, 30_000);
  await readAnew(next);
  await sleep(CACHED_MS);
  await query(
    'identity',
    `update signing_keys set created_at = now() - interval '1 hour 1 second' where kid = $1`,
    [next],
  );
  await readAnew(next);
  return next;
}

/** One user of one application, who signs in again and again. */
class Traffic {
  readonly failures: string[] = [];
  readonly signedBy = new Set<string>();
  rounds = 0;
  private readonly held: { tokens: Tokens; at: number }[] = [];
  private isOn = true;

  constructor(
    private readonly portal: Registered,
    private readonly browser: HttpBrowser,
    private readonly scope: string,
  ) {}

  async run(): Promise<void> {
    while (this.isOn) {
      await this.round().catch((error: unknown) => {
        this.failures.push(`${this.scope}: ${String(error)} ${String((error as Error).cause)}`);
      });
      this.rounds += 1;
      await sleep(PAUSE_MS);
    }
  }

  stop(): void {
    this.isOn = false;
  }

  private async round(): Promise<void> {
    const { configuration } = this.portal;
    const { url, checks } = await startSignIn(this.portal, { scope: this.scope });
    const page = await this.browser.visit(url);
    const callback = page.origin === stack.publicUrl ? await resume(this.browser, page) : page;
    const first = await client.authorizationCodeGrant(configuration, callback, checks);
    await this.use(first);
    const next = await client.refreshTokenGrant(configuration, first.refresh_token ?? '');
    await this.use(next);
    this.held.push({ tokens: next, at: Date.now() });
    // The oldest token that is still valid, mostly of a former key.
    while (Date.now() - (this.held[0]?.at ?? 0) > HELD_MS) this.held.shift();
    await this.use(this.held[0]?.tokens ?? next);
  }

  private async use({ access_token: token, id_token: idToken = '' }: Tokens): Promise<void> {
    const { configuration } = this.portal;
    const { payload } = await verify(idToken);
    this.signedBy.add(String(decodeProtectedHeader(idToken).kid));
    expect((await client.tokenIntrospection(configuration, token)).active).toBe(true);
    if (!this.scope.includes('api')) {
      await client.fetchUserInfo(configuration, token, payload.sub ?? '');
      return;
    }
    await verify(token);
    for (const gateway of stack.urls)
      expect((await call('GET', '/me', { token, gateway })).status).toBe(200);
  }
}

it('F80: no valid token is refused or cannot be verified while signing keys are rotated', async () => {
  const provider = await createProvider();
  const { person } = await acceptedCustomer(provider);
  const portal = await registerApplication(provider, { scopes: ['openid', 'email', 'api'] });
  const traffic = await Promise.all(
    ['openid email', 'openid api'].map(async (scope) => {
      const browser = new HttpBrowser();
      expect(await browser.signIn(person.email, person.password)).toBe(200);
      return new Traffic(portal, browser, scope);
    }),
  );
  const running = traffic.map((each) => each.run());
  const signing: string[] = [];
  try {
    for (let turn = 0; turn < ROTATIONS; turn++) {
      signing.push(await rotate());
      const before = traffic.map(({ rounds }) => rounds);
      await eventually(
        () => traffic.every(({ rounds }, index) => rounds > (before[index] ?? 0) + 2),
        30_000,
      );
    }
  } finally {
    for (const each of traffic) each.stop();
    await Promise.all(running);
  }
  expect(traffic.flatMap(({ failures }) => failures)).toEqual([]);
  for (const { signedBy } of traffic)
    expect([...signedBy]).toEqual(expect.arrayContaining(signing));
}, 240_000);
