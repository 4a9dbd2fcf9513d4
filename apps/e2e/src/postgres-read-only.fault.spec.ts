import { eventually } from '@gatehouse/testing/wait';
import { afterAll, describe, expect, it } from 'vitest';
import { Changes } from './changes.js';
import { createProvider, pendingCustomer } from './customers.js';
import { tellFault } from './fault-report.js';
import { query } from './stack.js';
import { lostOf, untilWhole } from './whole.js';

const AT_ONCE = 4;
const PATIENCE_MS = 60_000;
const WHOLE_WITHIN_MS = 10_000;

async function readOnly(on: boolean): Promise<void> {
  await query('tenant-access', `alter system set default_transaction_read_only = ${on}`);
  await query('tenant-access', 'select pg_reload_conf()');
}

afterAll(() => readOnly(false));

describe('PostgreSQL, under load', () => {
  it('F84: may only be read for a while: whoever writes is told to come back, and all is whole within 10 s of its end', async () => {
    const provider = await createProvider();
    const journey = { provider, waiting: await pendingCustomer(provider) };
    const changes = new Changes(provider, AT_ONCE);
    let wholeMs: number;
    try {
      await eventually(() => changes.made.length > 4, PATIENCE_MS);
      await readOnly(true);
      await eventually(async () => {
        const body = { name: 'Nobody', kind: 'individual' };
        const answer = await provider.admin.call('POST', '/customers', { body });
        expect(answer.status).toBe(503);
        expect(answer.headers.get('retry-after')).toMatch(/^\d+$/);
        return true;
      }, PATIENCE_MS);
      expect((await provider.admin.call('GET', '/customers')).status).toBe(200);
      await readOnly(false);
      wholeMs = await untilWhole(journey, PATIENCE_MS);
      const before = changes.made.length;
      await eventually(() => changes.made.length > before + 4, PATIENCE_MS);
    } finally {
      await changes.stop();
    }
    expect(changes.strange).toEqual([]);
    expect(wholeMs).toBeLessThan(WHOLE_WITHIN_MS);
    expect(await lostOf(provider, changes.made)).toEqual([]);
    const load = `${AT_ONCE} clients, ${changes.made.length} changes in all`;
    tellFault({ id: 'F84', load, fault: 'PostgreSQL: may only be read', lost: 0, wholeMs });
  }, 200_000);
});
