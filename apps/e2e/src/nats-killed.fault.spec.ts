import { setTimeout as sleep } from 'node:timers/promises';
import { eventually } from '@gatehouse/testing/wait';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { LoadGenerator } from './testing/load-generator.js';
import { createProvider, pendingCustomer } from './testing/customer-fixture.js';
import { outageMs, reportFault } from './testing/fault-report.js';
import { pidOf, resume, signal, untilAllReady } from './testing/stack.js';
import { findLost, untilRecovered, type HealthCheck } from './testing/recovery.js';

const AT_ONCE = 4;
const TIMEOUT_MS = 60_000;
/** The gateway's request deadline plus 10 %. */
const DEADLINE_MS = 11_000;

let healthCheck: HealthCheck;
beforeAll(async () => {
  const provider = await createProvider();
  healthCheck = { provider, pendingCustomer: await pendingCustomer(provider) };
});

afterEach(async () => {
  resume('nats');
  await untilAllReady();
});

describe('NATS under load', () => {
  it('F34: can be killed and stay down: every request ends by its deadline and every event arrives later', async () => {
    const changes = new LoadGenerator(healthCheck.provider, AT_ONCE);
    const outage = outageMs(12_000, 60_000);
    let recoveryMs: number;
    let answered: number[];
    try {
      await eventually(() => Promise.resolve(changes.succeeded.length > 4), TIMEOUT_MS);
      signal('nats', 'SIGKILL');
      // The restarted server is paused, so that NATS stays unavailable.
      await eventually(() => pidOf('nats') !== undefined && signal('nats', 'SIGSTOP') > 0);
      answered = await askFor(outage);
      resume('nats');
      recoveryMs = await untilRecovered(healthCheck, TIMEOUT_MS);
      const before = changes.succeeded.length;
      await eventually(() => Promise.resolve(changes.succeeded.length > before + 4), TIMEOUT_MS);
    } finally {
      await changes.stop();
    }
    expect(changes.unexpected).toEqual([]);
    expect(answered.length).toBeGreaterThan(0);
    expect(answered.filter((ms) => ms > DEADLINE_MS)).toEqual([]);
    expect(await findLost(healthCheck.provider, changes.succeeded)).toEqual([]);
    reportFault({
      id: 'F34',
      load: `${AT_ONCE} clients, ${changes.succeeded.length} changes in all`,
      fault: `kill -9 of NATS, away for ${outage / 1000} s`,
      lost: 0,
      recoveryMs,
      note: `slowest response meanwhile ${(Math.max(...answered) / 1000).toFixed(1)} s`,
    });
  }, 300_000);
});

/** Repeats a request for this long. @returns the durations; every response must be 503 or 504 */
async function askFor(ms: number): Promise<number[]> {
  const until = performance.now() + ms;
  const took: number[] = [];
  while (performance.now() < until) {
    const begun = performance.now();
    const options = { timeoutMs: 2 * DEADLINE_MS };
    const { status } = await healthCheck.provider.admin.call('GET', '/customers?limit=1', options);
    took.push(performance.now() - begun);
    // Responses sent before the outage was noticed may still arrive.
    expect([200, 503, 504]).toContain(status);
    await sleep(100);
  }
  return took;
}
