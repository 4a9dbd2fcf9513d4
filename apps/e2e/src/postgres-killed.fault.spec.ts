import { eventually } from '@gatehouse/testing/wait';
import { beforeAll, describe, expect, it } from 'vitest';
import { LoadGenerator } from './testing/load-generator.js';
import { createProvider, pendingCustomer } from './testing/customer-fixture.js';
import { reportFault } from './testing/fault-report.js';
import { query, signal } from './testing/stack.js';
import { findLost, untilRecovered, type HealthCheck } from './testing/recovery.js';

const AT_ONCE = 4;
const TIMEOUT_MS = 60_000;
const WHOLE_WITHIN_MS = 30_000;

let healthCheck: HealthCheck;
beforeAll(async () => {
  const provider = await createProvider();
  healthCheck = { provider, pendingCustomer: await pendingCustomer(provider) };
});

const faults: [string, () => Promise<unknown>][] = [
  [
    'all of its connections cut',
    () =>
      query(
        'tenant-access',
        `select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and backend_type = 'client backend'`,
      ),
  ],
  ['kill -9', () => Promise.resolve(signal('postgres', 'SIGKILL'))],
];

describe('PostgreSQL under load', () => {
  it.each(faults)(
    'F35: %s: nothing is lost, and everything recovers within 30 s',
    async (fault, strike) => {
      const changes = new LoadGenerator(healthCheck.provider, AT_ONCE);
      let recoveryMs: number;
      try {
        await eventually(() => Promise.resolve(changes.succeeded.length > 4), TIMEOUT_MS);
        await strike();
        recoveryMs = await untilRecovered(healthCheck, TIMEOUT_MS);
        const before = changes.succeeded.length;
        await eventually(() => Promise.resolve(changes.succeeded.length > before + 4), TIMEOUT_MS);
      } finally {
        await changes.stop();
      }
      expect(changes.unexpected).toEqual([]);
      expect(recoveryMs).toBeLessThan(WHOLE_WITHIN_MS);
      expect(await findLost(healthCheck.provider, changes.succeeded)).toEqual([]);
      const load = `${AT_ONCE} clients, ${changes.succeeded.length} changes in all`;
      reportFault({ id: 'F35', load, fault: `PostgreSQL: ${fault}`, lost: 0, recoveryMs });
    },
    200_000,
  );
});
