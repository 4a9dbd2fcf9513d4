import { eventually } from '@gatehouse/testing/wait';
import { beforeAll, describe, expect, it } from 'vitest';
import { Changes } from './changes.js';
import { createProvider, pendingCustomer } from './customers.js';
import { tellFault } from './fault-report.js';
import { query, signal } from './stack.js';
import { lostOf, untilWhole, type Journey } from './whole.js';

const AT_ONCE = 4;
const PATIENCE_MS = 60_000;
const WHOLE_WITHIN_MS = 30_000;

let journey: Journey;
beforeAll(async () => {
  const provider = await createProvider();
  journey = { provider, waiting: await pendingCustomer(provider) };
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

describe('PostgreSQL, under load', () => {
  it.each(faults)(
    'F35: %s: nothing is lost, and all is whole within 30 s',
    async (fault, strike) => {
      const changes = new Changes(journey.provider, AT_ONCE);
      let wholeMs: number;
      try {
        await eventually(() => Promise.resolve(changes.made.length > 4), PATIENCE_MS);
        await strike();
        wholeMs = await untilWhole(journey, PATIENCE_MS);
        const before = changes.made.length;
        await eventually(() => Promise.resolve(changes.made.length > before + 4), PATIENCE_MS);
      } finally {
        await changes.stop();
      }
      expect(changes.strange).toEqual([]);
      expect(wholeMs).toBeLessThan(WHOLE_WITHIN_MS);
      expect(await lostOf(journey.provider, changes.made)).toEqual([]);
      const load = `${AT_ONCE} clients, ${changes.made.length} changes in all`;
      tellFault({ id: 'F35', load, fault: `PostgreSQL: ${fault}`, lost: 0, wholeMs });
    },
    200_000,
  );
});
