import { setTimeout as sleep } from 'node:timers/promises';
import { eventually } from '@gatehouse/testing/wait';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { Changes } from './changes.js';
import { createProvider, pendingCustomer } from './customers.js';
import { outageMs, tellFault } from './fault-report.js';
import { pidOf, resume, signal, untilAllReady } from './stack.js';
import { lostOf, untilWhole, type Journey } from './whole.js';

const AT_ONCE = 4;
const PATIENCE_MS = 60_000;
/** What the gateway allows a request, and 10 % (F44). */
const DEADLINE_MS = 11_000;

let journey: Journey;
beforeAll(async () => {
  const provider = await createProvider();
  journey = { provider, waiting: await pendingCustomer(provider) };
});

afterEach(async () => {
  resume('nats');
  await untilAllReady();
});

describe('NATS, under load', () => {
  it('F34: killed, and away: every request ends by its deadline, and every event arrives afterwards', async () => {
    const changes = new Changes(journey.provider, AT_ONCE);
    const outage = outageMs(12_000, 60_000);
    let wholeMs: number;
    let answered: number[];
    try {
      await eventually(() => Promise.resolve(changes.made.length > 4), PATIENCE_MS);
      signal('nats', 'SIGKILL');
      // Whoever starts it again must not have it back yet: it is there, and says nothing.
      await eventually(() => pidOf('nats') !== undefined && signal('nats', 'SIGSTOP') > 0);
      answered = await askFor(outage);
      resume('nats');
      wholeMs = await untilWhole(journey, PATIENCE_MS);
      const before = changes.made.length;
      await eventually(() => Promise.resolve(changes.made.length > before + 4), PATIENCE_MS);
    } finally {
      await changes.stop();
    }
    expect(changes.strange).toEqual([]);
    expect(answered.length).toBeGreaterThan(0);
    expect(answered.filter((ms) => ms > DEADLINE_MS)).toEqual([]);
    expect(await lostOf(journey.provider, changes.made)).toEqual([]);
    tellFault({
      id: 'F34',
      load: `${AT_ONCE} clients, ${changes.made.length} changes in all`,
      fault: `kill -9 of NATS, away for ${outage / 1000} s`,
      lost: 0,
      wholeMs,
      note: `slowest answer meanwhile ${(Math.max(...answered) / 1000).toFixed(1)} s`,
    });
  }, 300_000);
});

/** Asks for something again and again for so long. @returns how long each answer took, which is none but a 503 or 504 */
async function askFor(ms: number): Promise<number[]> {
  const until = performance.now() + ms;
  const took: number[] = [];
  while (performance.now() < until) {
    const begun = performance.now();
    const wish = { timeoutMs: 2 * DEADLINE_MS };
    const { status } = await journey.provider.admin.call('GET', '/customers?limit=1', wish);
    took.push(performance.now() - begun);
    // What was answered before the silence was noticed may still come.
    expect([200, 503, 504]).toContain(status);
    await sleep(100);
  }
  return took;
}
