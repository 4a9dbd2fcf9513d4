import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { expectProblem } from './testing/api-client.js';
import { postConcurrently } from './testing/concurrent-posts.js';
import { createProvider, type Provider } from './testing/customer-fixture.js';
import { reportFault } from './testing/fault-report.js';
import { signIn } from './testing/person-fixture.js';
import { healthUrl, replicasOf, stack } from './testing/stack.js';

const AT_ONCE = 1_000;

let provider: Provider;
beforeAll(async () => {
  provider = await createProvider();
});

interface Health {
  /** Response times in ms, sorted. */
  times: number[];
  /** Responses other than 200. */
  failed: string[];
}

interface Probed {
  others: Health;
  /** The prober's own responses, as a baseline for the machine. */
  own: Health;
}

const quantile = ({ times }: Health, of: number): number =>
  times[Math.floor(times.length * of)] ?? NaN;

/** Probes the health of processes until stopped. */
async function probe(names: string[]): Promise<{ stop: () => Promise<Probed> }> {
  const urls = names.map((name) => healthUrl(name).replace('/ready', '/live'));
  const prober = fork(join(import.meta.dirname, '../runner/health-probe.mjs'), urls);
  await once(prober, 'message');
  return {
    stop: async () => {
      const message = once(prober, 'message');
      prober.send('stop');
      const [probed] = (await message) as [Probed];
      return probed;
    },
  };
}

describe('a thousand concurrent sign-ins', () => {
  it('F20: succeed or get Retry-After while health checks respond, and everything recovers', async () => {
    const { email, password } = provider.admin;
    const probing = await probe([...replicasOf('identity'), ...replicasOf('gateway')]);
    const gateways = Array.from({ length: AT_ONCE }, (_, n) => stack.urls[n % 2] ?? stack.urls[0]);
    const responses = await postConcurrently(gateways, '/auth/sign-in', {
      username: email,
      password,
    });
    const { others, own } = await probing.stop();
    const taken = responses.filter(({ status }) => status === 200);
    const refused = responses.filter(({ status }) => status !== 200);
    for (const response of refused) {
      expectProblem(response, 503, 'unavailable');
      expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
    }
    expect(taken.length).toBeGreaterThan(0);
    expect(refused.length).toBeGreaterThan(0);
    expect(others.failed).toEqual([]);
    // Relative to the idle baseline, since a busy machine slows everything: 90 % must respond within 100 ms of it.
    expect(quantile(others, 0.9)).toBeLessThan(quantile(own, 0.9) + 100);
    await signIn(email, password);
    const answered = (health: Health) =>
      [0.5, 0.9, 0.99].map((of) => `p${of * 100} ${quantile(health, of).toFixed(0)} ms`).join(', ');
    const note = `${taken.length} taken, ${refused.length} refused; health ${answered(others)}; of an idle process ${answered(own)}`;
    reportFault({ id: 'F20', load: `${AT_ONCE} sign-ins at once`, fault: 'none', note });
  }, 120_000);
});
