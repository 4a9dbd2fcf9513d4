import { randomUUID } from 'node:crypto';
import { Area, UserId } from '@gatehouse/contracts';
import { listAuditEvents, listOwnAuditEvents } from '@gatehouse/contracts/audit';
import { accountErased } from '@gatehouse/contracts/identity';
import { eventually, publisherOf } from '@gatehouse/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createChain, type ChainFixture } from '../testing/chain-fixture.js';
import { startAudit, type AuditFixture } from '../testing/audit-fixture.js';

let fixture: AuditFixture;
let chain: ChainFixture;
const personId = UserId.parse(randomUUID());
const other = UserId.parse(randomUUID());
const email = 'Kim.Canary@example.org';

beforeAll(async () => {
  fixture = await startAudit();
  chain = await createChain(fixture, 1);
  const record = async (change: Parameters<AuditFixture['recordChange']>[1]) => {
    await fixture.recordChange(chain.organizationId, change);
  };
  const origin = (actorId: UserId, address: string) => ({
    ...{ action: 'service-desk.try', actorId, actorOrganizationId: chain.organizationId, address },
  });
  const named = { email: { from: null, to: email } };
  // About the person; by the person; about a contact with their address; and unrelated to them.
  await record({ personId, changes: named, origin: origin(other, '192.0.2.1') });
  await record({ origin: origin(personId, '192.0.2.2') });
  const contact = { kind: 'contact' as const, id: randomUUID() };
  await record({ subject: contact, changes: named, origin: origin(other, '192.0.2.3') });
  await record({ origin: origin(other, '192.0.2.4') });
  await eventually(async () => (await all()).length === 5);
  await chain.untilSigned();
});

afterAll(() => fixture.platform.stop());

const all = async () => (await chain.owner(listAuditEvents, { limit: 200 })).items;

describe('the audit events of a person', () => {
  it('are shown to them across organisations, without details of what they did to others', async () => {
    const self = fixture.as({
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

  it('lose every detail when the account is erased; the chain stays valid and records the erasure', async () => {
    expect((await all()).map(({ subject }) => subject.name)).toContain(email);
    const identity = await publisherOf(fixture.platform, 'identity');
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
    expect(JSON.stringify(await all()).toLowerCase()).not.toContain('canary');
    expect(await chain.verify()).toMatchObject({ valid: true, count: 6 });
  });

  it('are stored without details when they arrive after the erasure', async () => {
    const changes = { email: { from: null, to: email } };
    await fixture.recordChange(chain.organizationId, { personId, changes });
    const late = await eventually(async () => {
      const [newest] = await all();
      return newest?.personId === personId && newest;
    });
    expect(late).toMatchObject({ changes: {}, ip: null });
    expect(await chain.verify()).toMatchObject({ valid: true, count: 7 });
  });
});
