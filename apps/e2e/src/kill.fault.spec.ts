import { beforeAll, describe, expect, it } from 'vitest';
import { eventually } from '@gatehouse/testing/wait';
import { LoadGenerator } from './testing/load-generator.js';
import { createProvider, pendingCustomer } from './testing/customer-fixture.js';
import { reportFault } from './testing/fault-report.js';
import { pidOf, signal, stack, untilReady } from './testing/stack.js';
import { findLost, untilRecovered, type HealthCheck } from './testing/recovery.js';

// One process of each service, the first or the second, so that the other one remains. The case
// without any replica left is in redemption.fault.spec.ts.
const PROCESSES = [
  ...['identity', 'invitations-2', 'tenant-access'],
  ...['notifications-2', 'service-desk', 'gateway-2'],
];
const WHOLE_WITHIN_MS = 10_000;
const TIMEOUT_MS = 30_000;
const AT_ONCE = 4;

let healthCheck: HealthCheck;
beforeAll(async () => {
  const provider = await createProvider();
  healthCheck = { provider, pendingCustomer: await pendingCustomer(provider) };
});

/**
 * Kills a process. @returns the milliseconds to recovery. The successor is awaited at the end: its
 * start time depends on the machine's load.
 */
async function killAndWait(name: string): Promise<number> {
  const begun = performance.now();
  const pid = signal(name, 'SIGKILL');
  // On a busy machine it takes time to die, and requests sent meanwhile would fail with it.
  await eventually(() => pidOf(name) !== pid, TIMEOUT_MS);
  const dying = performance.now() - begun;
  const gateways = name === 'gateway-2' ? [stack.urls[0]] : stack.urls;
  return dying + (await untilRecovered(healthCheck, TIMEOUT_MS, gateways));
}

describe('kill -9 of each service under load', () => {
  it('F33: loses no acknowledged change and recovers within 10 s', async () => {
    const changes = new LoadGenerator(healthCheck.provider, AT_ONCE);
    const former = PROCESSES.map((name): [string, number | undefined] => [name, pidOf(name)]);
    const took: [string, number][] = [];
    try {
      for (const name of PROCESSES) {
        const before = changes.succeeded.length;
        took.push([name, await killAndWait(name)]);
        // Without load there is nothing to lose.
        await eventually(() => Promise.resolve(changes.succeeded.length > before), TIMEOUT_MS);
      }
      await Promise.all(former.map(([name, pid]) => untilReady(name, pid, TIMEOUT_MS)));
    } finally {
      await changes.stop();
    }
    const { succeeded, unexpected } = changes;
    expect(unexpected).toEqual([]);
    expect(took.filter(([, ms]) => ms >= WHOLE_WITHIN_MS)).toEqual([]);

    expect(succeeded.filter(({ opened }) => opened).length).toBeGreaterThan(PROCESSES.length);
    expect(await findLost(healthCheck.provider, succeeded)).toEqual([]);
    const load = `${AT_ONCE} clients, ${succeeded.length} changes in all`;
    for (const [name, recoveryMs] of took)
      reportFault({ id: 'F33', load, fault: `kill -9 of ${name}`, lost: 0, recoveryMs });
  }, 200_000);
});
