import { getAuditRetention, listAuditEvents, setAuditRetention } from '@gatehouse/contracts/audit';
import { eventually } from '@gatehouse/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chainOf, type Chain } from './chain.test.js';
import { openOffice, type Office } from './office.test.js';

let office: Office;

beforeAll(async () => {
  office = await openOffice();
});

afterAll(() => office.platform.stop());

/** Lets the links up to one be as old as that; their hashes are made right again, as if they had been there so long. */
async function age(chain: Chain, upTo: number, days: number): Promise<void> {
  await chain.sql(
    `update audit_events set at = at - make_interval(days => $3) where organization_id = $1 and position <= $2`,
    [upTo, days],
  );
  await chain.sql(`delete from checkpoints where organization_id = $1`);
  await office.platform.database.query(
    'audit',
    `do $$ declare link audit_events; before bytea; begin
      for link in select * from audit_events where organization_id = '${chain.organizationId}' order by position loop
        link.previous_hash := coalesce(before, link.previous_hash);
        link.hash := event_hash(link);
        update audit_events e set previous_hash = link.previous_hash, hash = link.hash
          where e.organization_id = link.organization_id and e.position = link.position;
        before := link.hash;
      end loop;
    end $$`,
  );
}

/** What the worker does every hour, as the service's own role. */
const retire = (chain: Chain) =>
  office.platform.database.query(
    'audit',
    `begin; set local role audit; select set_config('app.worker', 'on', true);
     select retire_events('${chain.organizationId}'); commit`,
  );

describe('retention', () => {
  it('takes what is older than the organisation wants, and leaves a chain that is whole', async () => {
    const chain = await chainOf(office, 3);
    await age(chain, 3, 40);
    expect(await chain.signed()).toBe(3);
    await chain.grow(2);
    await chain.signed();
    await retire(chain);
    expect((await chain.owner(listAuditEvents, {})).items).toHaveLength(5);

    await chain.owner(setAuditRetention, { days: 30 });
    expect(await chain.owner(getAuditRetention, {})).toEqual({ days: 30 });
    const isTold = async () =>
      (await chain.owner(listAuditEvents, { action: 'audit.set-audit-retention' })).items[0];
    expect((await eventually(isTold)).changes).toEqual({ days: { from: null, to: 30 } });
    await retire(chain);
    const { items } = await chain.owner(listAuditEvents, { limit: 200 });
    // The signed one that everything after it rests on, what is young, and what was told of all this.
    expect(items.map(({ position }) => position).sort((a, b) => a - b)).toEqual([3, 4, 5, 6, 7]);
    expect(items.find(({ position }) => position === 7)).toMatchObject({
      action: 'audit.retention',
      changes: { firstPosition: { from: 1, to: 3 } },
    });
    expect(await chain.verify()).toMatchObject({ valid: true, count: 5 });
  });

  it('is found where it went further than it says', async () => {
    const chain = await chainOf(office, 2);
    await age(chain, 2, 40);
    await chain.signed();
    await chain.grow(2);
    const anchor = await chain.signed();
    await chain.owner(setAuditRetention, { days: 30 });
    await retire(chain);
    await chain.sql('delete from audit_events where organization_id = $1 and position < $2', [
      anchor,
    ]);
    expect(await chain.verify()).toMatchObject({
      valid: false,
      firstBroken: { position: 2, fault: 'beginning-missing' },
    });
  });

  it('is a month at least, and for those alone who may say so', async () => {
    const chain = await chainOf(office, 0);
    expect(await chain.owner.refusal(setAuditRetention, { days: 29 })).toBe('invalid-request');
    const reader = office.as({ organizationKind: 'provider', permissions: ['audit:read'] });
    expect(await reader.refusal(setAuditRetention, { days: null })).toBe('permission-denied');
  });
});
