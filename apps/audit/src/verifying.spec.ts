import { createHash } from 'node:crypto';
import { listAuditEvents, verifyAuditEvents } from '@gatehouse/contracts/audit';
import { eventually } from '@gatehouse/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chainOf } from './chain.test.js';
import { openOffice, type Office } from './office.test.js';

let office: Office;

beforeAll(async () => {
  office = await openOffice();
});

afterAll(() => office.platform.stop());

/** Makes the hashes of a link, and of all after it, right again. */
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
  office.platform.database.query('audit', REHASH.replace('%', organizationId));

describe('a chain', () => {
  it('that nobody has touched is whole, up to its newest checkpoint', async () => {
    const chain = await chainOf(office, 5);
    await chain.signed();
    expect(await chain.verify()).toMatchObject({
      ...{ valid: true, count: 5, checkedTo: 5, complete: true, firstBroken: null },
      checkpoint: { position: 5 },
    });
    expect(await chain.verify(3)).toMatchObject({ valid: true, count: 2 });
  });

  it('of nothing is whole', async () => {
    const chain = await chainOf(office, 0);
    expect(await chain.verify()).toMatchObject({ valid: true, count: 0, checkpoint: null });
  });

  it('can be computed anew from what the list gives', async () => {
    const chain = await chainOf(office, 2);
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

  it('is not checked by strangers, and by the provider of an independent customer no more', async () => {
    const stranger = { organizationId: office.strangerId };
    expect(await office.provider.refusal(verifyAuditEvents, stranger)).toBe('not-found');
    const sibling = { organizationId: office.siblingId };
    expect((await office.provider(verifyAuditEvents, sibling)).valid).toBe(true);
    await office.customerIs(office.siblingId, { independent: true });
    await eventually(
      async () => (await office.provider.refusal(verifyAuditEvents, sibling)) === 'not-found',
    );
  });
});

describe('whoever changes the database by hand', () => {
  const broken = (position: number, fault: string) => ({
    valid: false,
    firstBroken: expect.objectContaining({ position, fault }),
  });

  it('and alters a link is found at that link', async () => {
    const chain = await chainOf(office, 5);
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

  it('and alters what is told of it is found', async () => {
    const chain = await chainOf(office, 4);
    await chain.sql(
      `update audit_details set changes = '{}' where organization_id = $1 and position = 2`,
    );
    expect(await chain.verify()).toMatchObject(broken(2, 'details-altered'));
  });

  it('and takes what is told of it without a word is found', async () => {
    const chain = await chainOf(office, 4);
    await chain.sql(
      'update audit_details set origin = null, origin_salt = null where organization_id = $1 and position = 4',
    );
    expect(await chain.verify()).toMatchObject(broken(4, 'details-missing'));
  });

  it('and removes a link is found, and the gap is named', async () => {
    const chain = await chainOf(office, 5);
    await chain.sql('delete from audit_events where organization_id = $1 and position = 3');
    expect(await chain.verify()).toMatchObject(broken(3, 'row-missing'));
  });

  it('and puts a link in between is found', async () => {
    const chain = await chainOf(office, 4);
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

  it('and computes the hash of an altered link anew is found at the next', async () => {
    const chain = await chainOf(office, 4);
    // A signature from before it had grown so far would find it earlier.
    await chain.signed();
    await chain.sql('delete from checkpoints where organization_id = $1');
    await chain.sql(
      `update audit_events e set action = 'x.y' where organization_id = $1 and position = 2`,
    );
    await chain.sql(
      'update audit_events e set hash = event_hash(e) where organization_id = $1 and position = 2',
    );
    expect(await chain.verify()).toMatchObject(broken(3, 'link-broken'));
  });

  it('and computes every hash anew is found by the signature', async () => {
    const chain = await chainOf(office, 3);
    await chain.signed();
    await chain.grow(1);
    await chain.signed();
    await chain.sql(
      `update audit_events set action = 'x.y' where organization_id = $1 and position = 2`,
    );
    await rehash(chain.organizationId);
    expect(await chain.verify()).toMatchObject({
      valid: false,
      firstBroken: { fault: 'checkpoint-broken' },
    });
  });

  it('and the checkpoints, too, has no key to sign them', async () => {
    const chain = await chainOf(office, 3);
    const end = await chain.signed();
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

  it('and cuts off the end is found, and the first that is missing is named', async () => {
    const chain = await chainOf(office, 5);
    await chain.signed();
    await chain.sql('delete from audit_events where organization_id = $1 and position > 3');
    expect(await chain.verify()).toMatchObject(broken(4, 'end-missing'));
  });

  it('and cuts off the beginning, as if by retention, is found', async () => {
    const chain = await chainOf(office, 3);
    const anchor = await chain.signed();
    await chain.grow(2);
    await chain.sql('delete from audit_events where organization_id = $1 and position < $2', [
      anchor,
    ]);
    expect(await chain.verify()).toMatchObject(broken(1, 'beginning-missing'));
  });
});
