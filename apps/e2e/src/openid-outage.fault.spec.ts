import { setTimeout as sleep } from 'node:timers/promises';
import { eventually } from '@gatehouse/testing/wait';
import * as client from 'openid-client';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { acceptedCustomer, createProvider } from './testing/customer-fixture.js';
import { HttpBrowser } from './testing/http-browser.js';
import { registerApplication, signInWith, type Registered } from './testing/openid-fixture.js';
import { pidOf, resume, signal, stack, untilAllReady } from './testing/stack.js';

const OUTAGE_MS = 12_000;
const DEADLINE_MS = 11_000;
const TIMEOUT_MS = 60_000;

let portal: Registered;
let accessToken: string;
beforeAll(async () => {
  const provider = await createProvider();
  const { person } = await acceptedCustomer(provider);
  portal = await registerApplication(provider);
  ({ access_token: accessToken } = await signInWith(portal, new HttpBrowser(), person));
  // Each gateway has been asked once.
  for (const url of stack.urls) await discover(url);
});

afterEach(async () => {
  for (const name of ['nats', 'postgres']) resume(name);
  await untilAllReady();
});

const discover = (url: string): Promise<Response> =>
  fetch(`${url}/.well-known/openid-configuration`);

interface Asked {
  path: string;
  status: number;
  ms: number;
  error: unknown;
  retryAfter: number;
}

/** Asks an endpoint without being known to it, so that nothing is revoked or used up. */
async function ask(path: string): Promise<Asked> {
  const begun = performance.now();
  const response = await fetch(`${stack.urls[0]}/oidc/${path}`, {
    method: 'POST',
    headers: {
      authorization: `Basic ${btoa(`${portal.application.clientId}:${portal.secret}`)}`,
      accept: 'application/json',
    },
    body: new URLSearchParams({ token: 'x', grant_type: 'refresh_token', refresh_token: 'x' }),
  });
  const { error } = JSON.parse((await response.text()) || '{}') as { error?: unknown };
  const retryAfter = Number(response.headers.get('retry-after') ?? 0);
  return { path, status: response.status, ms: performance.now() - begun, error, retryAfter };
}

/** Kills a server and keeps its successor from running. */
async function takeAway(name: string): Promise<void> {
  const former = signal(name, 'SIGKILL');
  await eventually(() => {
    const pid = pidOf(name);
    return pid !== undefined && pid !== former && signal(name, 'SIGSTOP') > 0;
  }, TIMEOUT_MS);
}

describe('an application', () => {
  it.each(['nats', 'postgres'])(
    'F34 F35: is asked to retry while %s is away, and continues afterwards',
    async (name) => {
      await takeAway(name);
      const responses: Asked[] = [];
      const until = performance.now() + OUTAGE_MS;
      while (performance.now() < until) {
        responses.push(...(await Promise.all(['token', 'introspect', 'revoke'].map(ask))));
        for (const url of stack.urls) expect((await discover(url)).status).toBe(200);
        await sleep(200);
      }
      const away = responses.filter(({ status }) => status === 503);
      expect(new Set(away.map(({ path }) => path))).toEqual(
        new Set(['token', 'introspect', 'revoke']),
      );
      // Those that were on their way when the server died may have been answered.
      expect(responses.filter(({ status }) => ![200, 400, 503].includes(status))).toEqual([]);
      for (const { error, retryAfter, ms } of away) {
        expect(error).toBe('temporarily_unavailable');
        expect(retryAfter).toBeGreaterThan(0);
        expect(ms).toBeLessThan(DEADLINE_MS);
      }
      resume(name);
      await eventually(async () => {
        const { active } = await client.tokenIntrospection(portal.configuration, accessToken);
        return active;
      }, TIMEOUT_MS);
    },
    120_000,
  );
});
