import { createHash } from 'node:crypto';
import { listAuditEvents, verifyAuditEvents } from '@gatehouse/contracts/audit';
import { eventually } from '@gatehouse/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createChain } from '../testing/chain-fixture.js';
import { startAudit, type AuditFixture } from '../testing/audit-fixture.js';

let fixture: AuditFixture;

beforeAll(async () => {
  fixture = await startAudit();
});

afterAll(() => fixture.platform.stop());

/** Recomputes all hashes of a chain. */
const REHASH = `
  do $$ declare link audit_events; before bytea; begin
    for link in select * from audit_events where organization_id = '%' order by position loop
      link.previous_hash := coalesce(before, link.previous_hash);
      link.hash := event_hash(link);
      update audit_events e set previous_hash = link.previous_hash, hash = link.hash
        where e.organization_id = link.organization_id and e.position = link.position;
      before := link.hash;
    end loop;
  end $$`;
const rehash = (organizationId: string) =>
  fixture.platform.database.query('audit', REHASH.replace('%', organizationId));

describe('a chain', () => {
  it('that is untouched is valid up to its newest checkpoint', async () => {
    const chain = await createChain(fixture, 5);
    await chain.untilSigned();
    expect(await chain.verify()).toMatchObject({
      ...{ valid: true, count: 5, checkedTo: 5, complete: true, firstBroken: null },
      checkpoint: { position: 5 },
    });
    expect(await chain.verify(3)).toMatchObject({ valid: true, count: 2 });
  });

  it('that is empty is valid', async () => {
    const chain = await createChain(fixture, 0);
    expect(await chain.verify()).toMatchObject({ valid: true, count: 0, checkpoint: null });
  });

  it('can be recomputed from the list of audit events', async () => {
    const chain = await createChain(fixture, 2);
    const { items } = await chain.owner(listAuditEvents, {});
    for (const event of items) {
      const text = [
        ...['gatehouse-audit-1', event.organizationId, event.position, event.id],
        ...[event.at.toISOString(), event.action, event.operation],
        ...[event.actor?.id ?? '', event.actor?.organizationId ?? '', event.subject.kind],
        ...[event.subject.id, event.personId ?? '', event.traceId ?? ''],
        ...[event.changesHash, event.originHash, event.previousHash],
      ].join('\n');
      expect(createHash('sha256').update(text).digest('hex')).toBe(event.hash);
    }
    expect(items[0]?.previousHash).toBe(items[1]?.hash);
  });

  it('cannot be verified by strangers, nor by the provider of an independent customer', async () => {
    const stranger = { organizationId: fixture.strangerId };
    expect(await fixture.provider.problemCode(verifyAuditEvents, stranger)).toBe('not-found');
    const sibling = { organizationId: fixture.siblingId };
    expect((await fixture.provider(verifyAuditEvents, sibling)).valid).toBe(true);
    await fixture.putCustomer(fixture.siblingId, { independent: true });
    await eventually(
      async () => (await fixture.provider.problemCode(verifyAuditEvents, sibling)) === 'not-found',
    );
  });
});

describe('tampering with the database', () => {
  const broken = (position: number, fault: string) => ({
    valid: false,
    firstBroken: expect.objectContaining({ position, fault }),
  });

  it('is detected at the link that was altered', async () => {
    const chain = await createChain(fixture, 5);
    await chain.sql(
      `update audit_events set actor_id = null where organization_id = $1 and position = 3`,
    );
    const report = await chain.verify();
    expect(report).toMatchObject(broken(3, 'row-altered'));
    const [row] = await chain.sql<{ id: string }>(
      'select id from audit_events where organization_id = $1 and position = 3',
    );
    expect(report.firstBroken?.id).toBe(row?.id);
  });

  it('is detected when details were altered', async () => {
    const chain = await createChain(fixture, 4);
    await chain.sql(
      `update audit_details set changes = '{}' where organization_id = $1 and position = 2`,
    );
    expect(await chain.verify()).toMatchObject(broken(2, 'details-altered'));
  });

  it('is detected when details were removed without a recorded erasure', async () => {
    const chain = await createChain(fixture, 4);
    await chain.sql(
      'update audit_details set origin = null, origin_salt = null where organization_id = $1 and position = 4',
    );
    expect(await chain.verify()).toMatchObject(broken(4, 'details-missing'));
  });

  it('is detected at the gap when a link was removed', async () => {
    const chain = await createChain(fixture, 5);
    await chain.sql('delete from audit_events where organization_id = $1 and position = 3');
    expect(await chain.verify()).toMatchObject(broken(3, 'row-missing'));
  });

  it('is detected when a link was inserted', async () => {
    const chain = await createChain(fixture, 4);
    await chain.sql(
      'update audit_events set position = position + 100 where organization_id = $1 and position > 2',
    );
    await chain.sql(
      'update audit_events set position = position - 99 where organization_id = $1 and position > 100',
    );
    await chain.sql(
      `insert into audit_events select organization_id, 3, gen_random_uuid(), at, action, operation, actor_id,
         actor_organization_id, subject_kind, subject_id, person_id, trace_id, changes_hash, origin_hash, previous_hash, hash
       from audit_events where organization_id = $1 and position = 2`,
    );
    expect(await chain.verify()).toMatchObject(broken(3, 'row-altered'));
  });

  it('is detected at the next link when the hash of an altered one was recomputed', async () => {
    const chain = await createChain(fixture, 4);
    // An earlier checkpoint would detect it first.
    await chain.untilSigned();
    await chain.sql('delete from checkpoints where organization_id = $1');
    await chain.sql(
      `update audit_events e set action = 'x.y' where organization_id = $1 and position = 2`,
    );
    await chain.sql(
      'update audit_events e set hash = event_hash(e) where organization_id = $1 and position = 2',
    );
    expect(await chain.verify()).toMatchObject(broken(3, 'link-broken'));
  });

  it('is detected by the signature when all hashes were recomputed', async () => {
    const chain = await createChain(fixture, 3);
    await chain.untilSigned();
    await chain.grow(1);
    await chain.untilSigned();
    await chain.sql(
      `update audit_events set action = 'x.y' where organization_id = $1 and position = 2`,
    );
    await rehash(chain.organizationId);
    expect(await chain.verify()).toMatchObject({
      valid: false,
      firstBroken: { fault: 'checkpoint-broken' },
    });
  });

  it('is detected when checkpoints were rewritten, since they cannot be signed', async () => {
    const chain = await createChain(fixture, 3);
    const end = await chain.untilSigned();
    await chain.sql(
      `update audit_events set action = 'x.y' where organization_id = $1 and position = 1`,
    );
    await rehash(chain.organizationId);
    await chain.sql(
      `update checkpoints c set hash = e.hash from audit_events e
       where c.organization_id = $1 and e.organization_id = $1 and e.position = c.position`,
    );
    const report = await chain.verify();
    expect(report).toMatchObject({ valid: false, firstBroken: { fault: 'checkpoint-broken' } });
    expect(report.firstBroken?.position).toBeLessThanOrEqual(end);
  });

  it('is detected at the first missing link when the end was cut off', async () => {
    const chain = await createChain(fixture, 5);
    await chain.untilSigned();
    await chain.sql('delete from audit_events where organization_id = $1 and position > 3');
    expect(await chain.verify()).toMatchObject(broken(4, 'end-missing'));
  });

  it('is detected when the beginning was cut off as if by retention', async () => {
    const chain = await createChain(fixture, 3);
    const anchor = await chain.untilSigned();
    await chain.grow(2);
    await chain.sql('delete from audit_events where organization_id = $1 and position < $2', [
      anchor,
    ]);
    expect(await chain.verify()).toMatchObject(broken(1, 'beginning-missing'));
  });
});
