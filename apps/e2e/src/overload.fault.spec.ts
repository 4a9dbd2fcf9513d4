import { setTimeout as sleep } from 'node:timers/promises';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { createCustomer, createJob, createProvider, type Provider } from './customers.js';
import { outageMs, tellFault } from './fault-report.js';
import { stack } from './stack.js';

const SERVED_AT_ONCE = 32;
const TIMES = 3;

let provider: Provider;
beforeAll(async () => {
  provider = await createProvider();
  const customer = await createCustomer(provider);
  for (let n = 0; n < 5; n++) await createJob(provider, customer, `Job ${n}`);
});

const ask = async (index: number): Promise<number> => {
  const gateway = stack.urls[index % 2] ?? stack.urls[0];
  const answer = await provider.admin.call('GET', '/jobs', { gateway, timeoutMs: 60_000 });
  if (answer.status === 503) expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
  return answer.status;
};

/** What so many clients get that ask again as soon as they are answered. @returns how many are served a second */
async function peak(ms: number): Promise<number> {
  const until = performance.now() + ms;
  let served = 0;
  await Promise.all(
    Array.from({ length: SERVED_AT_ONCE }, async (_, index) => {
      while (performance.now() < until) if ((await ask(index)) === 200) served++;
    }),
  );
  return (served * 1_000) / ms;
}

/** Asks at a rate, whether or not what was asked before is answered. @returns the statuses, and how many are served a second */
async function flood(rate: number, ms: number) {
  const begun = performance.now();
  const asked: Promise<number>[] = [];
  let served = 0;
  while (performance.now() - begun < ms) {
    const due = ((performance.now() - begun) / 1_000) * rate;
    while (asked.length < due) {
      const inTime = ask(asked.length).then((status) => {
        if (status === 200 && performance.now() - begun < ms) served++;
        return status;
      });
      asked.push(inTime);
    }
    await sleep(5);
  }
  return { statuses: await Promise.all(asked), perSecond: (served * 1_000) / ms };
}

describe('three times the load that can be served', () => {
  it('F45: is served as far as can be, the rest is refused, and then all is well', async () => {
    await peak(1_000);
    const ms = outageMs(3_000, 15_000);
    const possible = await peak(ms);
    const { statuses, perSecond } = await flood(TIMES * possible, ms);
    expect(statuses.filter((status) => ![200, 503, 504].includes(status))).toEqual([]);
    expect(statuses.filter((status) => status === 200).length).toBeGreaterThan(0);
    expect(await ask(0)).toBe(200);
    tellFault({
      id: 'F45',
      load: `${(TIMES * possible).toFixed(0)} reads/s for ${ms / 1000} s`,
      fault: 'none',
      note: `peak ${possible.toFixed(0)}/s, then served ${perSecond.toFixed(0)}/s (${((100 * perSecond) / possible).toFixed(0)} %)`,
    });
  }, 120_000);
});
