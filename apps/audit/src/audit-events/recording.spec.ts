import { randomUUID } from 'node:crypto';
import { DepartmentId, type OutputOf } from '@gatehouse/contracts';
import { listAuditEvents } from '@gatehouse/contracts/audit';
import { eventually } from '@gatehouse/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  serviceDeskRecordChanged,
  startAudit,
  type ApiClient,
  type AuditFixture,
} from '../testing/audit-fixture.js';

let fixture: AuditFixture;

beforeAll(async () => {
  fixture = await startAudit();
});

afterAll(() => fixture.platform.stop());

const about = async (who: ApiClient, subjectId: string) =>
  (await who(listAuditEvents, { subjectId })).items;
const recorded = (who: ApiClient, subjectId: string) =>
  eventually(async () => {
    const [first] = await about(who, subjectId);
    return first;
  });

describe('an audit event', () => {
  it('says who did what to which record, from where, with the values before and after', async () => {
    const id = await fixture.recordChange(fixture.customerId);
    expect(await recorded(fixture.provider, id)).toMatchObject({
      organizationId: fixture.customerId,
      action: 'service-desk.create-site',
      operation: 'created',
      actor: { organizationId: fixture.providerId, name: null },
      subject: { kind: 'site', id, name: 'Hall' },
      changes: { name: { from: null, to: 'Hall' } },
      ip: '192.0.2.7',
    });
  });

  it('is visible to its organisation and their provider; a customer does not see the provider’s IP address', async () => {
    const id = await fixture.recordChange(fixture.customerId);
    await recorded(fixture.provider, id);
    expect(await about(fixture.customer, id)).toMatchObject([{ ip: null, subject: { id } }]);
    expect(await about(fixture.other, id)).toEqual([]);
    const sibling = fixture.as({ organizationKind: 'customer', organizationId: fixture.siblingId });
    expect(await about(sibling, id)).toEqual([]);
    const inner = await fixture.recordChange(fixture.providerId);
    await recorded(fixture.provider, inner);
    expect(await about(fixture.customer, inner)).toEqual([]);
  });

  it('B2: of another department is hidden from users who are bound to one', async () => {
    const departmentId = DepartmentId.parse(randomUUID());
    await fixture.putCustomer(fixture.siblingId, { departmentId });
    const bound = fixture.as({
      organizationKind: 'provider',
      organizationId: fixture.providerId,
      departmentId,
    });
    const ours = await fixture.recordChange(fixture.siblingId);
    await recorded(bound, ours);
    for (const organizationId of [fixture.customerId, fixture.providerId]) {
      const id = await fixture.recordChange(organizationId);
      await recorded(fixture.provider, id);
      expect(await about(bound, id)).toEqual([]);
    }
  });

  it('requires the permission audit:read', async () => {
    const agent = fixture.as({ organizationKind: 'provider', permissions: ['customers:read'] });
    expect(await agent.problemCode(listAuditEvents, {})).toBe('permission-denied');
  });

  it('F37: is stored once, however often it is delivered', async () => {
    const id = await fixture.recordChange(fixture.customerId);
    const { id: eventId, at } = await recorded(fixture.provider, id);
    const data = { subject: { kind: 'site', id }, organizationId: fixture.customerId };
    const rest = { personId: null, operation: 'created', changes: {} };
    const origin = {
      action: 'service-desk.create-site',
      actorId: null,
      actorOrganizationId: null,
      address: '',
    };
    const again = (source: string, subject: string) =>
      fixture.publish(
        serviceDeskRecordChanged,
        JSON.stringify({
          ...{ specversion: '1.0', id: eventId, source, type: 't', subject, sequence: 1 },
          ...{ time: at.toISOString(), datacontenttype: 'application/json' },
          ...{ organizationid: null, actorid: null, data: { ...data, ...rest, origin } },
        }),
      );
    await again('/gatehouse/service-desk', id);
    const next = await fixture.recordChange(fixture.customerId);
    await recorded(fixture.provider, next);
    expect(await about(fixture.provider, id)).toHaveLength(1);
  });

  it('F43: is rejected when its source is not the service that its subject names', async () => {
    const id = randomUUID();
    await fixture.publish(
      serviceDeskRecordChanged,
      JSON.stringify({
        ...{ specversion: '1.0', id: randomUUID(), source: '/gatehouse/identity', type: 't' },
        ...{ subject: id, sequence: 1, time: new Date().toISOString() },
        ...{ datacontenttype: 'application/json', organizationid: null, actorid: null },
        data: {
          ...{ subject: { kind: 'site', id }, organizationId: fixture.customerId, personId: null },
          ...{ operation: 'created', changes: {} },
          origin: {
            action: 'service-desk.create-site',
            actorId: null,
            actorOrganizationId: null,
            address: '',
          },
        },
      }),
    );
    const next = await fixture.recordChange(fixture.customerId);
    await recorded(fixture.provider, next);
    expect(await about(fixture.provider, id)).toEqual([]);
  });
});

describe('the list', () => {
  it('pages through many chains, newest first, without gaps or duplicates', async () => {
    const ids = await Promise.all(
      Array.from({ length: 12 }, (_, index) =>
        fixture.recordChange(index % 2 ? fixture.customerId : fixture.siblingId),
      ),
    );
    for (const id of ids) await recorded(fixture.provider, id);
    const whole = await fixture.provider(listAuditEvents, { limit: 200 });
    const paged: OutputOf<typeof listAuditEvents>['items'] = [];
    let cursor: string | undefined;
    do {
      const page = await fixture.provider(listAuditEvents, { limit: 5, cursor });
      paged.push(...page.items);
      cursor = page.nextCursor ?? undefined;
    } while (cursor !== undefined);
    expect(paged.map(({ id }) => id)).toEqual(whole.items.map(({ id }) => id));
    const times = paged.map(({ at }) => at.getTime());
    expect(times).toEqual([...times].sort((a, b) => b - a));
  });

  it('can be filtered by time, actor, record, action, organisation and text', async () => {
    const id = await fixture.recordChange(fixture.customerId, {
      changes: { name: { from: 'Hall', to: 'Boathouse' } },
    });
    const { actor, at } = await recorded(fixture.provider, id);
    const found = async (request: object) =>
      (await fixture.provider(listAuditEvents, { subjectId: id, ...request })).items.length;
    const hour = 3_600_000;
    expect(await found({ actorId: actor?.id, action: 'service-desk.', q: 'boathouse' })).toBe(1);
    expect(await found({ from: new Date(at.getTime() - hour).toISOString() })).toBe(1);
    expect(await found({ to: at.toISOString() })).toBe(0);
    expect(await found({ q: 'quay' })).toBe(0);
    expect(await found({ action: 'identity.' })).toBe(0);
    expect(await found({ organizationId: fixture.siblingId })).toBe(0);
  });
});
