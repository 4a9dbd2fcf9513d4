import { eventually } from '@gatehouse/testing/wait';
import { afterAll, describe, expect, it } from 'vitest';
import { LoadGenerator } from './testing/load-generator.js';
import { createProvider, pendingCustomer } from './testing/customer-fixture.js';
import { reportFault } from './testing/fault-report.js';
import { query } from './testing/stack.js';
import { findLost, untilRecovered } from './testing/recovery.js';

const AT_ONCE = 4;
const TIMEOUT_MS = 60_000;
const WHOLE_WITHIN_MS = 10_000;

async function readOnly(on: boolean): Promise<void> {
  await query('tenant-access', `alter system set default_transaction_read_only = ${on}`);
  await query('tenant-access', 'select pg_reload_conf()');
}

afterAll(() => readOnly(false));

describe('PostgreSQL under load', () => {
  it('F84: when read-only, writes get 503 with Retry-After, and everything recovers within 10 s', async () => {
    const provider = await createProvider();
    const healthCheck = { provider, pendingCustomer: await pendingCustomer(provider) };
    const changes = new LoadGenerator(provider, AT_ONCE);
    let recoveryMs: number;
    try {
      await eventually(() => changes.succeeded.length > 4, TIMEOUT_MS);
      await readOnly(true);
      await eventually(async () => {
        const body = { name: 'Not created', kind: 'individual' };
        const response = await provider.admin.call('POST', '/customers', { body });
        expect(response.status).toBe(503);
        expect(response.headers.get('retry-after')).toMatch(/^\d+$/);
        return true;
      }, TIMEOUT_MS);
      expect((await provider.admin.call('GET', '/customers')).status).toBe(200);
      await readOnly(false);
      recoveryMs = await untilRecovered(healthCheck, TIMEOUT_MS);
      const before = changes.succeeded.length;
      await eventually(() => changes.succeeded.length > before + 4, TIMEOUT_MS);
    } finally {
      await changes.stop();
    }
    expect(changes.unexpected).toEqual([]);
    expect(recoveryMs).toBeLessThan(WHOLE_WITHIN_MS);
    expect(await findLost(provider, changes.succeeded)).toEqual([]);
    const load = `${AT_ONCE} clients, ${changes.succeeded.length} changes in all`;
    reportFault({ id: 'F84', load, fault: 'PostgreSQL: may only be read', lost: 0, recoveryMs });
  }, 200_000);
});
