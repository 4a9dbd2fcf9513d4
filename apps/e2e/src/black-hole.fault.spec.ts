import { readdirSync, readFileSync } from 'node:fs';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createCustomer, createProvider, pendingCustomer, setAccess } from './customers.js';
import { tellFault } from './fault-report.js';
import { allMailsTo } from './mail.js';
import { trySignIn } from './people.js';
import { pidOf, replicasOf, stack, untilAllReady } from './stack.js';
import { untilWhole, type Journey } from './whole.js';
import { endsWithin, eventually } from '@gatehouse/testing/wait';

/** What the gateway allows a request. */
const DEADLINE_MS = 10_000;
const PATIENCE_MS = 60_000;

let journey: Journey;
beforeAll(async () => {
  const provider = await createProvider();
  journey = { provider, waiting: await pendingCustomer(provider) };
});

let halted: number[] = [];
afterEach(async () => {
  goOn();
  await untilAllReady();
});

/** Processes that neither answer nor hang up: their connections stay open, and new ones are taken by the system alone. */
function halt(names: string[]): void {
  halted = names.flatMap((name) => {
    const pid = pidOf(name);
    if (pid === undefined) throw new Error(`${name} does not run`);
    return [pid, ...childrenOf(pid)];
  });
  for (const pid of halted) process.kill(pid, 'SIGSTOP');
}

function goOn(): void {
  for (const pid of halted) {
    try {
      process.kill(pid, 'SIGCONT');
    } catch (error) {
      // One that hangs is ended, and another put in its place.
      if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
    }
  }
  halted = [];
}

/** PostgreSQL has a process for each connection. */
const childrenOf = (parent: number): number[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => parentOf(pid) === parent);

function parentOf(pid: number): number | undefined {
  try {
    return Number(/^PPid:\s+(\d+)$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]);
  } catch {
    // It has ended meanwhile.
    return undefined;
  }
}

/** Asks for what needs each of the services. @returns the status of each answer, and how long the slowest took */
async function ask(): Promise<{ statuses: number[]; slowestMs: number }> {
  const { admin } = journey.provider;
  const { token } = journey.waiting;
  const wish = { timeoutMs: 3 * DEADLINE_MS };
  const requests = [
    () => admin.call('GET', '/customers', wish),
    () => admin.call('GET', '/jobs', { ...wish, gateway: stack.urls[1] }),
    () => admin.call('GET', '/me/notifications', wish),
    () => admin.call('POST', '/activations/lookup', { ...wish, body: { token } }),
    () => trySignIn(admin.email, admin.password, wish),
  ];
  const times = await Promise.all(
    requests.map(async (request) => {
      const begun = performance.now();
      const { status } = await request();
      return { status, ms: performance.now() - begun };
    }),
  );
  return {
    statuses: times.map(({ status }) => status),
    slowestMs: Math.max(...times.map(({ ms }) => ms)),
  };
}

const holes: [string, string[], number[]][] = [
  ['NATS', ['nats'], [503, 504]],
  ['PostgreSQL', ['postgres'], [503, 504]],
  // Without the owner of access nobody signs in, and nobody is shown customers; what others own goes on.
  ['tenant-access', replicasOf('tenant-access'), [200, 503, 504]],
  ['service-desk', replicasOf('service-desk'), [200, 503, 504]],
];

describe('something on which others depend, which neither answers nor hangs up', () => {
  it.each(holes)(
    'F44: %s: the slowest answer comes by the deadline and 10 %%, and all works when it is back',
    async (name, processes, expected) => {
      halt(processes);
      const asking = ask();
      expect(await endsWithin(DEADLINE_MS * 1.1, asking)).toBe(true);
      const { statuses, slowestMs } = await asking;
      expect(statuses.filter((status) => !expected.includes(status))).toEqual([]);
      expect(statuses.some((status) => status >= 503)).toBe(true);
      goOn();
      const wholeMs = await untilWhole(journey, PATIENCE_MS);
      const note = `slowest answer meanwhile ${(slowestMs / 1000).toFixed(1)} s`;
      tellFault({ id: 'F44', load: 'one of each', fault: `${name} is silent`, wholeMs, note });
    },
    120_000,
  );

  it('F44: the mail server: nobody waits for it, and the mail goes when it is back', async () => {
    const customer = await createCustomer(journey.provider);
    halt(['mail']);
    const begun = performance.now();
    expect((await setAccess(journey.provider, customer, { enabled: true })).status).toBe('pending');
    const slowestMs = performance.now() - begun;
    expect(slowestMs).toBeLessThan(DEADLINE_MS * 1.1);
    goOn();
    await eventually(async () => (await allMailsTo(customer.email)).length > 0, PATIENCE_MS);
    const note = `answer meanwhile ${slowestMs.toFixed(0)} ms`;
    tellFault({ id: 'F44', load: 'one', fault: 'the mail server is silent', note });
  }, 120_000);
});
