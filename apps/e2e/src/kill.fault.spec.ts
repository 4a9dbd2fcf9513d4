import { beforeAll, describe, expect, it } from 'vitest';
import { eventually } from '@gatehouse/testing/wait';
import { Changes } from './changes.js';
import { createProvider, pendingCustomer } from './customers.js';
import { tellFault } from './fault-report.js';
import { pidOf, signal, stack, untilReady } from './stack.js';
import { lostOf, untilWhole, type Journey } from './whole.js';

// One process of each service, the first or the second, so that the other one can go on. What
// happens when none is left, the redemption that is killed tries.
const PROCESSES = [
  ...['identity', 'invitations-2', 'tenant-access'],
  ...['notifications-2', 'service-desk', 'gateway-2'],
];
const WHOLE_WITHIN_MS = 10_000;
const PATIENCE_MS = 30_000;
const AT_ONCE = 4;

let journey: Journey;
beforeAll(async () => {
  const provider = await createProvider();
  journey = { provider, waiting: await pendingCustomer(provider) };
});

/**
 * Kills a process. @returns the milliseconds until all works, and works once more. Its successor is
 * waited for at the end: how long a start takes is up to whatever else the machine does.
 */
async function killAndWait(name: string): Promise<number> {
  const begun = performance.now();
  const pid = signal(name, 'SIGKILL');
  // On a busy machine it takes its time to die, and would take with it what we ask meanwhile.
  await eventually(() => pidOf(name) !== pid, PATIENCE_MS);
  const dying = performance.now() - begun;
  const gateways = name === 'gateway-2' ? [stack.urls[0]] : stack.urls;
  return dying + (await untilWhole(journey, PATIENCE_MS, gateways));
}

describe('under load, kill -9 of each service in turn', () => {
  it('F33: loses nothing that was answered, and is whole within 10 s', async () => {
    const changes = new Changes(journey.provider, AT_ONCE);
    const former = PROCESSES.map((name): [string, number | undefined] => [name, pidOf(name)]);
    const took: [string, number][] = [];
    try {
      for (const name of PROCESSES) {
        const before = changes.made.length;
        took.push([name, await killAndWait(name)]);
        // The load must have gone on, or there was nothing to lose.
        await eventually(() => Promise.resolve(changes.made.length > before), PATIENCE_MS);
      }
      await Promise.all(former.map(([name, pid]) => untilReady(name, pid, PATIENCE_MS)));
    } finally {
      await changes.stop();
    }
    const { made, strange } = changes;
    expect(strange).toEqual([]);
    expect(took.filter(([, ms]) => ms >= WHOLE_WITHIN_MS)).toEqual([]);

    expect(made.filter(({ opened }) => opened).length).toBeGreaterThan(PROCESSES.length);
    expect(await lostOf(journey.provider, made)).toEqual([]);
    const load = `${AT_ONCE} clients, ${made.length} changes in all`;
    for (const [name, wholeMs] of took)
      tellFault({ id: 'F33', load, fault: `kill -9 of ${name}`, lost: 0, wholeMs });
  }, 200_000);
});
