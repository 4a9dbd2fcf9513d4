import autocannon from 'autocannon';
import { beforeAll, describe, expect, it } from 'vitest';
import { expectProblem } from './testing/api-client.js';
import {
  createCustomer,
  createJob,
  createProvider,
  type Provider,
} from './testing/customer-fixture.js';
import { isLong, reportFault } from './testing/fault-report.js';
import { stack } from './testing/stack.js';

const SERVED_AT_ONCE = 32;
const TIMES = 3;
/** Enough connections that the rate does not depend on response times. */
const CROWD = 1_000;

let provider: Provider;
beforeAll(async () => {
  provider = await createProvider();
  const customer = await createCustomer(provider);
  for (let n = 0; n < 5; n++) await createJob(provider, customer, `Job ${n}`);
});

interface Load {
  seconds: number;
  connections: number;
  /** Requests per second; without it, each connection sends the next request after a response. */
  perSecond?: number;
}

/** Sends reads to both gateways. @returns the count of each status, and the requests served per second */
async function read({ seconds, connections, perSecond }: Load) {
  const results = await Promise.all(
    stack.urls.slice(0, 2).map((url) =>
      autocannon({
        url: `${url}/api/v1/jobs`,
        headers: { authorization: `Bearer ${provider.admin.token}` },
        duration: seconds,
        connections: connections / 2,
        ...(perSecond === undefined ? {} : { overallRate: perSecond / 2 }),
        timeout: 30,
      }),
    ),
  );
  const statuses = new Map<number, number>();
  for (const { errors, statusCodeStats = {} } of results) {
    expect(errors).toBe(0);
    for (const [status, { count = 0 }] of Object.entries(statusCodeStats))
      statuses.set(Number(status), (statuses.get(Number(status)) ?? 0) + count);
  }
  return { statuses, served: (statuses.get(200) ?? 0) / seconds };
}

async function expectServedOrToldToComeBack(seconds: number): Promise<void> {
  const until = performance.now() + seconds * 1_000;
  while (performance.now() < until) {
    const response = await provider.admin.call('GET', '/jobs');
    if (response.status === 200) continue;
    expectProblem(response, 503, 'unavailable');
    expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
  }
}

describe('three times the capacity', () => {
  it('F45: is served up to capacity, the rest is rejected, and everything recovers', async () => {
    await read({ seconds: 1, connections: SERVED_AT_ONCE });
    // Alternating, since a shared machine is not equally fast at all times.
    const [rounds, seconds] = isLong ? [4, 8] : [1, 3];
    let [possible, served] = [0, 0];
    for (let round = 0; round < rounds; round++) {
      const peak = await read({ seconds, connections: SERVED_AT_ONCE });
      expect([...peak.statuses.keys()]).toEqual([200]);
      const perSecond = TIMES * peak.served;
      const flood = read({ seconds, connections: CROWD, perSecond });
      await expectServedOrToldToComeBack(seconds);
      const flooded = await flood;
      expect([...flooded.statuses.keys()].filter((status) => ![200, 503].includes(status))).toEqual(
        [],
      );
      expect(flooded.served).toBeGreaterThan(0);
      expect((await provider.admin.call('GET', '/jobs')).status).toBe(200);
      possible += peak.served / rounds;
      served += flooded.served / rounds;
    }
    const share = served / possible;
    if (isLong) expect(share).toBeGreaterThanOrEqual(0.8);
    reportFault({
      id: 'F45',
      load: `${(TIMES * possible).toFixed(0)} reads/s, ${rounds} times for ${seconds} s`,
      fault: 'none',
      note: `peak ${possible.toFixed(0)}/s, then served ${served.toFixed(0)}/s (${(100 * share).toFixed(0)} %)`,
    });
  }, 120_000);
});
