import { randomUUID } from 'node:crypto';
import { Area, UserId } from '@gatehouse/contracts';
import { listAuditEvents, listOwnAuditEvents } from '@gatehouse/contracts/audit';
import { accountErased } from '@gatehouse/contracts/identity';
import { eventually, publisherOf } from '@gatehouse/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chainOf, type Chain } from './chain.test.js';
import { openOffice, type Office } from './office.test.js';

let office: Office;
let chain: Chain;
const personId = UserId.parse(randomUUID());
const somebody = UserId.parse(randomUUID());
const email = 'Kim.Canary@example.org';

beforeAll(async () => {
  office = await openOffice();
  chain = await chainOf(office, 1);
  const told = async (change: Parameters<Office['tell']>[1]) => {
    await office.tell(chain.organizationId, change);
  };
  const origin = (actorId: UserId, address: string) => ({
    ...{ action: 'service-desk.try', actorId, actorOrganizationId: chain.organizationId, address },
  });
  const named = { email: { from: null, to: email } };
  // About the person; by the person about something else; about a contact with that address; and of others alone.
  await told({ personId, changes: named, origin: origin(somebody, '192.0.2.1') });
  await told({ origin: origin(personId, '192.0.2.2') });
  await told({ changes: named, origin: origin(somebody, '192.0.2.3') });
  await told({ origin: origin(somebody, '192.0.2.4') });
  await eventually(async () => (await all()).length === 5);
  await chain.signed();
});

afterAll(() => office.platform.stop());

const all = async () => (await chain.owner(listAuditEvents, { limit: 200 })).items;

describe('what is kept of a person', () => {
  it('is told them, wherever it happened; of what they did to others only that they did', async () => {
    const self = office.as({
      ...{ organizationKind: 'customer', userId: personId, permissions: [] },
      areas: Area.options,
    });
    const { items } = await self(listOwnAuditEvents, {});
    expect(items.map(({ personId: who, changes }) => [who, changes?.email?.to])).toEqual(
      expect.arrayContaining([
        [personId, email],
        [null, undefined],
      ]),
    );
    expect(items).toHaveLength(2);
  });

  it('is erased: no word of theirs is left, and the chain is whole and says so', async () => {
    const identity = await publisherOf(office.platform, 'identity');
    await identity.publish(accountErased, {
      aggregateId: personId,
      sequence: 2,
      data: { userId: personId, email },
    });
    const erasure = await eventually(async () =>
      (await all()).find(({ action }) => action === 'audit.erasure'),
    );
    expect(erasure).toMatchObject({ subject: { kind: 'audit-erasure', id: personId } });
    const left = await chain.sql<{ text: string }>(
      `select d::text as text from audit_details d where d.organization_id = $1`,
    );
    const text = left.map((row) => row.text).join('\n');
    expect(text.toLowerCase()).not.toContain('canary');
    for (const address of ['192.0.2.1', '192.0.2.2']) expect(text).not.toContain(address);
    expect(text).toContain('192.0.2.4');
    expect(await chain.verify()).toMatchObject({ valid: true, count: 6 });
  });

  it('is not told any more where it comes late', async () => {
    const changes = { email: { from: null, to: email } };
    await office.tell(chain.organizationId, { personId, changes });
    const late = await eventually(async () => {
      const [newest] = await all();
      return newest?.personId === personId && newest;
    });
    expect(late).toMatchObject({ changes: {}, ip: null });
    expect(await chain.verify()).toMatchObject({ valid: true, count: 7 });
  });
});
