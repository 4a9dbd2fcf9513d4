import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { endsWithin, eventually } from '@gatehouse/testing/wait';
import {
  toApiResponse,
  call,
  expectProblem,
  problemOf,
  type ApiResponse,
} from './testing/api-client.js';
import { acceptedCustomer, createProvider, setAccess } from './testing/customer-fixture.js';
import { sendRaw } from './testing/raw-http.js';
import { resume, signal, stack, untilAllReady } from './testing/stack.js';
import { openStream } from './testing/event-stream.js';

const HALTED = 'gateway-2';
const [, halted] = stack.urls;

/**
 * On a connection of its own, which `fetch` cannot promise: one that was kept may be due to be closed when the gateway goes on, and
 * a request that waits on it would be lost with it.
 */
const askHalted = async (token: string): Promise<ApiResponse> => {
  const headers = ['Authorization', `Bearer ${token}`];
  const path = '/api/v1/jobs';
  return toApiResponse(await sendRaw({ path, headers, gateway: halted }), path);
};

/** The lease on a gateway's revocation view. */
const LEASE_MS = 2_000;

afterEach(async () => {
  for (const name of [HALTED, 'nats']) resume(name);
  await untilAllReady();
});

describe('a gateway that is paused and resumed', () => {
  it('F41 A4: never serves what was revoked meanwhile', async () => {
    const provider = await createProvider();
    const customer = await acceptedCustomer(provider);
    const { token } = customer.person;
    const ask = () => askHalted(token);
    expect((await ask()).status).toBe(200);
    const stream = await openStream(token, halted);

    signal(HALTED, 'SIGSTOP');
    const haltedAt = performance.now();
    // Some of these are queued while it is paused, and answered first.
    const waiting = Array.from({ length: 10 }, ask);
    const off = setAccess(provider, customer, { enabled: false });
    // While it held its lease it could have served, so the call that turned the customer off was not answered; without the
    // lease no call needs to wait for a silent gateway.
    const [inTime, tooEarly] = await Promise.all([
      endsWithin(LEASE_MS + 500, off),
      endsWithin(LEASE_MS / 4, off),
    ]);
    expect([inTime, tooEarly]).toEqual([true, false]);
    await off;
    const answeredAfter = performance.now() - haltedAt;
    waiting.push(...Array.from({ length: 10 }, ask));
    await sleep(4_000 - answeredAfter);
    signal(HALTED, 'SIGCONT');
    while (waiting.length < 400) {
      waiting.push(ask());
      await sleep(5);
    }

    for (const response of await Promise.all(waiting)) {
      const { status, code } = problemOf(response);
      expect(['401 session-ended', '503 unavailable']).toContain(`${status} ${code}`);
    }
    await stream.ended;
    expect(stream.events).toHaveLength(2);
    expect(['session-ended', 'unavailable']).toContain(stream.events[1]);

    // It recovers by itself and then knows what was revoked.
    await eventually(async () => {
      const { status } = await provider.admin.call('GET', '/customers', { gateway: halted });
      return status === 200;
    });
    expectProblem(await ask(), 401, 'session-ended');
  });

  it('F41 A4: delays the response to a revocation when the pause is shorter than its lease', async () => {
    const provider = await createProvider();
    const customer = await acceptedCustomer(provider);
    const { token } = customer.person;
    signal(HALTED, 'SIGSTOP');
    const off = setAccess(provider, customer, { enabled: false }).then(() => performance.now());
    await sleep(LEASE_MS / 4);
    const goesOnAt = performance.now();
    signal(HALTED, 'SIGCONT');
    expect(await off).toBeGreaterThan(goesOnAt);
    expectProblem(await askHalted(token), 401, 'session-ended');
  });
});

describe('a gateway without NATS', () => {
  it('F41: rejects requests at once when its lease expires', async () => {
    const provider = await createProvider();
    const { token } = provider.admin;
    const stream = await openStream(token, halted);
    signal('nats', 'SIGSTOP');
    await sleep(LEASE_MS + 500);
    for (const gateway of stack.urls) {
      for (const path of ['/customers', '/me/stream']) {
        // A stream needs no other service: only the lease keeps it closed.
        const response = await call('GET', path, { token, gateway, timeoutMs: 4_000 });
        expectProblem(response, 503, 'unavailable');
        expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
      }
    }
    await stream.ended;
    expect(stream.events).toEqual(['ready', 'unavailable']);
    resume('nats');
    for (const gateway of stack.urls) {
      await eventually(async () => {
        return (await call('GET', '/customers', { token, gateway })).status === 200;
      });
    }
  });
});
