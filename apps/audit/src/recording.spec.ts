import { randomUUID } from 'node:crypto';
import { DepartmentId, type OutputOf } from '@gatehouse/contracts';
import { listAuditEvents } from '@gatehouse/contracts/audit';
import { eventually } from '@gatehouse/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fromTheDesk, openOffice, type Caller, type Office } from './office.test.js';

let office: Office;

beforeAll(async () => {
  office = await openOffice();
});

afterAll(() => office.platform.stop());

const about = async (who: Caller, subjectId: string) =>
  (await who(listAuditEvents, { subjectId })).items;
const heard = (who: Caller, subjectId: string) =>
  eventually(async () => {
    const [first] = await about(who, subjectId);
    return first;
  });

describe('what happened', () => {
  it('is told with who, what, on whom, from where, before and after', async () => {
    const id = await office.tell(office.customerId);
    expect(await heard(office.provider, id)).toMatchObject({
      organizationId: office.customerId,
      action: 'service-desk.create-site',
      operation: 'created',
      actor: { organizationId: office.providerId, name: null },
      subject: { kind: 'site', id },
      changes: { name: { from: null, to: 'Hall' } },
      ip: '192.0.2.7',
    });
  });

  it('is read by whose it is and by their provider, and the customer does not learn where the provider was', async () => {
    const id = await office.tell(office.customerId);
    await heard(office.provider, id);
    expect(await about(office.customer, id)).toMatchObject([{ ip: null, subject: { id } }]);
    expect(await about(office.other, id)).toEqual([]);
    const sibling = office.as({ organizationKind: 'customer', organizationId: office.siblingId });
    expect(await about(sibling, id)).toEqual([]);
    const inner = await office.tell(office.providerId);
    await heard(office.provider, inner);
    expect(await about(office.customer, inner)).toEqual([]);
  });

  it('B2: of other departments is not read by whoever is bound to one', async () => {
    const departmentId = DepartmentId.parse(randomUUID());
    await office.customerIs(office.siblingId, { departmentId });
    const bound = office.as({
      organizationKind: 'provider',
      organizationId: office.providerId,
      departmentId,
    });
    const ours = await office.tell(office.siblingId);
    await heard(bound, ours);
    for (const whose of [office.customerId, office.providerId]) {
      const id = await office.tell(whose);
      await heard(office.provider, id);
      expect(await about(bound, id)).toEqual([]);
    }
  });

  it('needs the permission audit:read', async () => {
    const agent = office.as({ organizationKind: 'provider', permissions: ['customers:read'] });
    expect(await agent.refusal(listAuditEvents, {})).toBe('permission-denied');
  });

  it('F37: is taken once, however often it comes', async () => {
    const id = await office.tell(office.customerId);
    const { id: eventId, at } = await heard(office.provider, id);
    const data = { subject: { kind: 'site', id }, organizationId: office.customerId };
    const rest = { personId: null, operation: 'created', changes: {} };
    const origin = {
      action: 'service-desk.create-site',
      actorId: null,
      actorOrganizationId: null,
      address: '',
    };
    const again = (source: string, subject: string) =>
      office.publish(
        fromTheDesk,
        JSON.stringify({
          ...{ specversion: '1.0', id: eventId, source, type: 't', subject, sequence: 1 },
          ...{ time: at.toISOString(), datacontenttype: 'application/json' },
          ...{ organizationid: null, actorid: null, data: { ...data, ...rest, origin } },
        }),
      );
    await again('/gatehouse/service-desk', id);
    const next = await office.tell(office.customerId);
    await heard(office.provider, next);
    expect(await about(office.provider, id)).toHaveLength(1);
  });

  it('F43: is not believed where it names another service than its subject does', async () => {
    const id = randomUUID();
    await office.publish(
      fromTheDesk,
      JSON.stringify({
        ...{ specversion: '1.0', id: randomUUID(), source: '/gatehouse/identity', type: 't' },
        ...{ subject: id, sequence: 1, time: new Date().toISOString() },
        ...{ datacontenttype: 'application/json', organizationid: null, actorid: null },
        data: {
          ...{ subject: { kind: 'site', id }, organizationId: office.customerId, personId: null },
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
    const next = await office.tell(office.customerId);
    await heard(office.provider, next);
    expect(await about(office.provider, id)).toEqual([]);
  });
});

describe('the list', () => {
  it('pages through many chains, newest first, without a gap or a twin', async () => {
    const ids = await Promise.all(
      Array.from({ length: 12 }, (_, index) =>
        office.tell(index % 2 ? office.customerId : office.siblingId),
      ),
    );
    for (const id of ids) await heard(office.provider, id);
    const whole = await office.provider(listAuditEvents, { limit: 200 });
    const paged: OutputOf<typeof listAuditEvents>['items'] = [];
    let cursor: string | undefined;
    do {
      const page = await office.provider(listAuditEvents, { limit: 5, cursor });
      paged.push(...page.items);
      cursor = page.nextCursor ?? undefined;
    } while (cursor !== undefined);
    expect(paged.map(({ id }) => id)).toEqual(whole.items.map(({ id }) => id));
    const times = paged.map(({ at }) => at.getTime());
    expect(times).toEqual([...times].sort((a, b) => b - a));
  });

  it('is narrowed by time, person, record, action, organisation and words', async () => {
    const id = await office.tell(office.customerId, {
      changes: { name: { from: 'Hall', to: 'Boathouse' } },
    });
    const { actor, at } = await heard(office.provider, id);
    const found = async (request: object) =>
      (await office.provider(listAuditEvents, { subjectId: id, ...request })).items.length;
    const hour = 3_600_000;
    expect(await found({ actorId: actor?.id, action: 'service-desk.', q: 'boathouse' })).toBe(1);
    expect(await found({ from: new Date(at.getTime() - hour).toISOString() })).toBe(1);
    expect(await found({ to: at.toISOString() })).toBe(0);
    expect(await found({ q: 'quay' })).toBe(0);
    expect(await found({ action: 'identity.' })).toBe(0);
    expect(await found({ organizationId: office.siblingId })).toBe(0);
  });
});
