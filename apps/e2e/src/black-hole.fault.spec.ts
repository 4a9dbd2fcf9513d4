import { readdirSync, readFileSync } from 'node:fs';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  createCustomer,
  createProvider,
  pendingCustomer,
  setAccess,
} from './testing/customer-fixture.js';
import { reportFault } from './testing/fault-report.js';
import { allMailsTo } from './testing/mailbox.js';
import { trySignIn } from './testing/person-fixture.js';
import { pidOf, replicasOf, stack, untilAllReady } from './testing/stack.js';
import { untilRecovered, type HealthCheck } from './testing/recovery.js';
import { endsWithin, eventually } from '@gatehouse/testing/wait';

/** The gateway's request deadline. */
const DEADLINE_MS = 10_000;
const TIMEOUT_MS = 60_000;

let healthCheck: HealthCheck;
beforeAll(async () => {
  const provider = await createProvider();
  healthCheck = { provider, pendingCustomer: await pendingCustomer(provider) };
});

let halted: number[] = [];
afterEach(async () => {
  goOn();
  await untilAllReady();
});

/** Pauses processes: their connections stay open, and the kernel accepts new ones. */
function halt(names: string[]): void {
  halted = names.flatMap((name) => {
    const pid = pidOf(name);
    if (pid === undefined) throw new Error(`${name} does not run`);
    return [pid, ...childrenOf(pid)];
  });
  for (const pid of halted) send(pid, 'SIGSTOP');
}

function goOn(): void {
  for (const pid of halted) send(pid, 'SIGCONT');
  halted = [];
}

/** Does nothing to a process that has exited: PostgreSQL ends those of idle connections, and the supervisor replaces what hangs. */
function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
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
    // It has exited.
    return undefined;
  }
}

/** Sends requests that need each of the services. @returns the statuses, and the duration of the slowest */
async function ask(): Promise<{ statuses: number[]; slowestMs: number }> {
  const { admin } = healthCheck.provider;
  const { token } = healthCheck.pendingCustomer;
  const options = { timeoutMs: 3 * DEADLINE_MS };
  const requests = [
    () => admin.call('GET', '/customers', options),
    () => admin.call('GET', '/jobs', { ...options, gateway: stack.urls[1] }),
    () => admin.call('GET', '/me/notifications', options),
    () => admin.call('POST', '/activations/lookup', { ...options, body: { token } }),
    () => trySignIn(admin.email, admin.password, options),
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
  // Without tenant-access no one can sign in or list customers; everything else works.
  ['tenant-access', replicasOf('tenant-access'), [200, 503, 504]],
  ['service-desk', replicasOf('service-desk'), [200, 503, 504]],
];

describe('a dependency that accepts connections but never answers', () => {
  it.each(holes)(
    'F44: %s: every response arrives by the deadline plus 10 %%, and everything recovers',
    async (name, processes, expected) => {
      halt(processes);
      const asking = ask();
      expect(await endsWithin(DEADLINE_MS * 1.1, asking)).toBe(true);
      const { statuses, slowestMs } = await asking;
      expect(statuses.filter((status) => !expected.includes(status))).toEqual([]);
      expect(statuses.some((status) => status >= 503)).toBe(true);
      goOn();
      const recoveryMs = await untilRecovered(healthCheck, TIMEOUT_MS);
      const note = `slowest response meanwhile ${(slowestMs / 1000).toFixed(1)} s`;
      reportFault({ id: 'F44', load: 'one of each', fault: `${name} is silent`, recoveryMs, note });
    },
    120_000,
  );

  it('F44: the mail server: no request waits for it, and the email is sent once it is back', async () => {
    const customer = await createCustomer(healthCheck.provider);
    halt(['mail']);
    const begun = performance.now();
    expect((await setAccess(healthCheck.provider, customer, { enabled: true })).status).toBe(
      'pending',
    );
    const slowestMs = performance.now() - begun;
    expect(slowestMs).toBeLessThan(DEADLINE_MS * 1.1);
    goOn();
    await eventually(async () => (await allMailsTo(customer.email)).length > 0, TIMEOUT_MS);
    const note = `response meanwhile ${slowestMs.toFixed(0)} ms`;
    reportFault({ id: 'F44', load: 'one', fault: 'the mail server is silent', note });
  }, 120_000);
});
