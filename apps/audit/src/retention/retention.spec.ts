import { getAuditRetention, listAuditEvents, setAuditRetention } from '@gatehouse/contracts/audit';
import { eventually } from '@gatehouse/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createChain, type ChainFixture } from '../testing/chain-fixture.js';
import { startAudit, type AuditFixture } from '../testing/audit-fixture.js';

let fixture: AuditFixture;

beforeAll(async () => {
  fixture = await startAudit();
});

afterAll(() => fixture.platform.stop());

/** Backdates the links up to a position, and recomputes their hashes. */
async function age(chain: ChainFixture, upTo: number, days: number): Promise<void> {
  await chain.sql(
    `update audit_events set at = at - make_interval(days => $3) where organization_id = $1 and position <= $2`,
    [upTo, days],
  );
  await chain.sql(`delete from checkpoints where organization_id = $1`);
  await fixture.platform.database.query(
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

/** What the worker does every hour, as the role of the service. */
const retire = (chain: ChainFixture) =>
  fixture.platform.database.query(
    'audit',
    `begin; set local role audit; select set_config('app.worker', 'on', true);
     select retire_events('${chain.organizationId}'); commit`,
  );

describe('retention', () => {
  it('deletes what is older than the organisation keeps, and leaves a valid chain', async () => {
    const chain = await createChain(fixture, 3);
    await age(chain, 3, 40);
    expect(await chain.untilSigned()).toBe(3);
    await chain.grow(2);
    await chain.untilSigned();
    await retire(chain);
    expect((await chain.owner(listAuditEvents, {})).items).toHaveLength(5);

    await chain.owner(setAuditRetention, { days: 30 });
    expect(await chain.owner(getAuditRetention, {})).toEqual({ days: 30 });
    const recordedChange = async () =>
      (await chain.owner(listAuditEvents, { action: 'audit.set-audit-retention' })).items[0];
    expect((await eventually(recordedChange)).changes).toEqual({ days: { from: null, to: 30 } });
    await retire(chain);
    const { items } = await chain.owner(listAuditEvents, { limit: 200 });
    // The signed link that the rest is anchored in, the recent links, and the two that record the retention itself.
    expect(items.map(({ position }) => position).sort((a, b) => a - b)).toEqual([3, 4, 5, 6, 7]);
    expect(items.find(({ position }) => position === 7)).toMatchObject({
      action: 'audit.retention',
      changes: { firstPosition: { from: 1, to: 3 } },
    });
    expect(await chain.verify()).toMatchObject({ valid: true, count: 5 });
  });

  it('is detected when it deleted more than it recorded', async () => {
    const chain = await createChain(fixture, 2);
    await age(chain, 2, 40);
    await chain.untilSigned();
    await chain.grow(2);
    const anchor = await chain.untilSigned();
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

  it('is 30 days at least, and requires a permission to set', async () => {
    const chain = await createChain(fixture, 0);
    expect(await chain.owner.problemCode(setAuditRetention, { days: 29 })).toBe('invalid-request');
    const reader = fixture.as({ organizationKind: 'provider', permissions: ['audit:read'] });
    expect(await reader.problemCode(setAuditRetention, { days: null })).toBe('permission-denied');
  });
});
