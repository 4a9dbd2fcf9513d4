import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, it } from '@jest/globals';
import { eventually } from '@gatehouse/testing/wait';
import { call, expectProblem, problemOf } from './client.js';
import { acceptedCustomer, createProvider, setAccess } from './customers.js';
import { signal, stack, untilReady } from './stack.js';
import { openStream } from './streams.js';

const HALTED = 'gateway-2';
const [, halted] = stack.urls;

afterEach(async () => {
  signal(HALTED, 'SIGCONT');
  await untilReady(HALTED);
});

describe('a gateway that is halted and goes on', () => {
  it('F41 A4: refuses what was revoked meanwhile, and never serves it', async () => {
    const provider = await createProvider();
    const customer = await acceptedCustomer(provider);
    const { token } = customer.person;
    const ask = () => call('GET', '/jobs', { token, gateway: halted });
    expect((await ask()).status).toBe(200);
    const stream = await openStream(token, halted);

    signal(HALTED, 'SIGSTOP');
    const haltedAt = performance.now();
    // Some of these lie before its door when it goes on, and are answered first.
    const waiting = Array.from({ length: 10 }, ask);
    await setAccess(provider, customer, { enabled: false });
    const answeredAfter = performance.now() - haltedAt;
    waiting.push(...Array.from({ length: 10 }, ask));
    await sleep(4_000 - answeredAfter);
    signal(HALTED, 'SIGCONT');
    while (waiting.length < 400) {
      waiting.push(ask());
      await sleep(5);
    }

    // Its lease is 2 s: without it nobody need wait for a gateway that says nothing.
    expect(answeredAfter).toBeLessThan(2_500);
    for (const answer of await Promise.all(waiting)) {
      const { status, code } = problemOf(answer);
      expect(['401 session-ended', '503 unavailable']).toContain(`${status} ${code}`);
    }
    await stream.ended;
    expect(stream.events).toHaveLength(2);
    expect(['session-ended', 'unavailable']).toContain(stream.events[1]);

    // It comes back by itself, and then knows whom to refuse.
    await eventually(async () => {
      const { status } = await provider.admin.call('GET', '/customers', { gateway: halted });
      return status === 200;
    });
    expectProblem(await ask(), 401, 'session-ended');
  });
});
