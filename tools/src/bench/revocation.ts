import { setTimeout as sleep } from 'node:timers/promises';
import type { BenchFixture } from './bench-fixture.js';
import { ms, printTable, quantile } from './table.js';
import { tokenOf } from './token.js';

const ROUNDS = 40;
const LOOPS_FOR_EACH_GATEWAY = 6;

interface TimedResponse {
  startedAt: number;
  at: number;
  status: number;
}

/** The time from turning a customer off until all three gateways reject it, under load. */
export async function measureRevocation(
  urls: readonly string[],
  fixture: BenchFixture,
): Promise<void> {
  const responding: number[] = [];
  const refusing: number[] = [];
  let letIn = 0;
  let asked = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const token = await tokenOf(urls[0] ?? '', fixture);
    const responses: TimedResponse[][] = urls.map(() => []);
    const stop = new AbortController();
    const loops = urls.flatMap((url, gateway) =>
      Array.from({ length: LOOPS_FOR_EACH_GATEWAY }, () =>
        ask(url, token, responses[gateway] ?? [], stop.signal),
      ),
    );
    await sleep(100);
    const begun = performance.now();
    await toggle(fixture, false);
    const off = performance.now();
    await sleep(150);
    stop.abort();
    await Promise.all(loops);
    await toggle(fixture, true);
    responding.push(off - begun);
    const late = responses.flat().filter(({ startedAt }) => startedAt >= off);
    asked += late.length;
    letIn += late.filter(({ status }) => status === 200).length;
    for (const ofGateway of responses) {
      const first = ofGateway
        .filter(({ at, status }) => at >= off && status === 401)
        .map(({ at }) => at - off);
      if (first.length > 0) refusing.push(Math.min(...first));
    }
  }
  printTable(`Revocation, ${urls.length} gateways under load, ${ROUNDS} times`, [
    ['"off" answered, median', ms(quantile(responding, 0.5))],
    ['"off" answered, p99', ms(quantile(responding, 0.99))],
    ['from the response to the first refusal of each gateway, median', ms(quantile(refusing, 0.5))],
    ['from the response to the first refusal of each gateway, p99', ms(quantile(refusing, 0.99))],
    ['requests begun after the response', String(asked)],
    ['of those let in', String(letIn)],
  ]);
}

const toggle = ({ administrator, customerId }: BenchFixture, enabled: boolean) =>
  administrator.call('PUT', `/customers/${customerId}/access`, { enabled });

async function ask(
  url: string,
  token: string,
  responses: TimedResponse[],
  signal: AbortSignal,
): Promise<void> {
  while (!signal.aborted) {
    const startedAt = performance.now();
    const response = await fetch(`${url}/api/v1/jobs?limit=1`, {
      headers: { authorization: `Bearer ${token}` },
    });
    await response.arrayBuffer();
    responses.push({ startedAt, at: performance.now(), status: response.status });
  }
}
