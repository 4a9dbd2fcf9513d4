import { get } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { expectProblem, type Answer } from './client.js';
import { createProvider, type Provider } from './customers.js';
import { tellFault } from './fault-report.js';
import { signIn, trySignIn } from './people.js';
import { healthUrl, replicasOf, stack } from './stack.js';

const AT_ONCE = 1_000;
/** For whom a health probe counts as failed. */
const PROBE_MS = 5_000;

let provider: Provider;
beforeAll(async () => {
  provider = await createProvider();
});

/** As orchestrators do, on a connection of its own: one that was kept may be closed by either side at any moment. */
const probeOnce = (url: string): Promise<string> =>
  new Promise((resolve) => {
    const request = get(url, { agent: false, timeout: PROBE_MS }, (response) => {
      response.resume();
      resolve(String(response.statusCode));
    });
    request.on('timeout', () => request.destroy(new Error('no answer in time')));
    request.on('error', (error) => resolve(String(error)));
  });

/** Probes the health of processes until told otherwise. @returns how long each answer took, and what else than 200 there was */
function probe(names: string[]): { stop: () => Promise<{ times: number[]; failed: string[] }> } {
  const times: number[] = [];
  const failed: string[] = [];
  let on = true;
  const loops = names.map(async (name) => {
    while (on) {
      const begun = performance.now();
      const outcome = await probeOnce(healthUrl(name).replace('/ready', '/live'));
      times.push(performance.now() - begun);
      if (outcome !== '200') failed.push(`${name}: ${outcome}`);
      await sleep(50);
    }
  });
  return {
    stop: async () => {
      on = false;
      await Promise.all(loops);
      return { times: times.sort((a, b) => a - b), failed };
    },
  };
}

describe('a thousand sign-ins at once', () => {
  it('F20: are taken or refused with a time to wait, while health answers; and then all is well', async () => {
    const { email, password } = provider.admin;
    const probing = probe([...replicasOf('identity'), ...replicasOf('gateway')]);
    const answers = await Promise.all(
      Array.from({ length: AT_ONCE }, (_, index): Promise<Answer> => {
        const gateway = stack.urls[index % 2] ?? stack.urls[0];
        return trySignIn(email, password, { gateway, timeoutMs: 60_000 });
      }),
    );
    const { times, failed } = await probing.stop();
    const taken = answers.filter(({ status }) => status === 200);
    const refused = answers.filter(({ status }) => status !== 200);
    for (const answer of refused) {
      if (answer.status === 504) continue;
      expectProblem(answer, 503, 'unavailable');
      expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
    }
    expect(taken.length).toBeGreaterThan(0);
    expect(refused.length).toBeGreaterThan(0);
    expect(failed).toEqual([]);
    await signIn(email, password);
    const of = (quantile: number) => times[Math.floor(times.length * quantile)]?.toFixed(0) ?? '?';
    const note = `${taken.length} taken, ${refused.length} refused; health p50 ${of(0.5)} ms, p99 ${of(0.99)} ms`;
    tellFault({ id: 'F20', load: `${AT_ONCE} sign-ins at once`, fault: 'none', note });
  }, 120_000);
});
