import { randomUUID } from 'node:crypto';
import { Area, UserId } from '@gatehouse/contracts';
import {
  areaOfSubject,
  listAuditEvents,
  listOwnAuditEvents,
  providerVisibility,
  SubjectKind,
} from '@gatehouse/contracts/audit';
import { eventually } from '@gatehouse/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startAudit, type ApiClient, type AuditFixture } from '../testing/audit-fixture.js';

let fixture: AuditFixture;
const person = UserId.parse(randomUUID());
/** The id of a record of each kind at the customer. */
const records = new Map<SubjectKind, string>();

beforeAll(async () => {
  fixture = await startAudit();
  for (const kind of SubjectKind.options) {
    const subject = { kind, id: randomUUID() };
    const id = await fixture.recordChange(fixture.customerId, { subject, personId: person });
    records.set(kind, id);
  }
  // All of them: records arrive in no promised order.
  await eventually(
    async () => (await read(customerWith(Area.options))).length === SubjectKind.options.length,
  );
});

afterAll(() => fixture.platform.stop());

const customerWith = (areas: Area[]): ApiClient =>
  fixture.as({
    ...{ organizationKind: 'customer', organizationId: fixture.customerId },
    ...{ providerId: fixture.providerId, userId: person, areas },
  });

const read = async (who: ApiClient, request = {}): Promise<string[]> =>
  (await who(listAuditEvents, { limit: 200, ...request })).items.map(({ subject }) => subject.id);

const kindsIn = (ids: string[]): SubjectKind[] =>
  [...records].filter(([, id]) => ids.includes(id)).map(([kind]) => kind);

describe('audit events', () => {
  it.each(['none', 'jobs', 'assets', 'video-sessions', 'dashboard and problem-reports'])(
    'F56: are visible to a customer’s users within their areas: %s',
    async (named) => {
      const areas = Area.options.filter((area) => named.split(' and ').includes(area));
      const open = SubjectKind.options.filter((kind) => {
        const area = areaOfSubject[kind];
        return area === null || areas.includes(area);
      });
      const who = customerWith(areas);
      expect(kindsIn(await read(who))).toEqual(open);
      const { items } = await who(listOwnAuditEvents, { limit: 200 });
      expect(kindsIn(items.map(({ subject }) => subject.id))).toEqual(open);
      // Search must not find what may not be read.
      expect(kindsIn(await read(who, { q: 'hall' }))).toEqual(open);
    },
  );

  it('F60: of a customer are visible to its provider as far as its lists go', async () => {
    const kinds = kindsIn(await read(fixture.provider));
    // All of them, the invitation included, were created by the provider.
    const expected = SubjectKind.options.filter((kind) => providerVisibility[kind] !== 'never');
    expect(kinds).toEqual(expected);
    expect(kinds).not.toContain('contact');
    expect(kinds).not.toContain('preferences');
  });

  it('F60 B7: of invitations are visible to the provider that sent them, with all that happened to them', async () => {
    const record = async (operation: 'created' | 'changed', id: string, offered: boolean) => {
      const subject = { kind: 'invitation' as const, id };
      const origin = {
        action: 'service-desk.redeem',
        ...{ actorId: null, actorOrganizationId: null, address: '' },
      };
      const providerId = { from: null, to: fixture.providerId };
      const changes = { email: { from: null, to: 'x' }, ...(offered ? { providerId } : {}) };
      await fixture.recordChange(fixture.customerId, { subject, operation, origin, changes });
    };
    const [own, sent] = [randomUUID(), randomUUID()];
    await record('created', own, false);
    await record('created', sent, true);
    for (const id of [own, sent]) await record('changed', id, false);
    const customer = customerWith([]);
    await eventually(async () => (await read(customer, { subjectId: sent })).length === 2);
    await eventually(async () => (await read(customer, { subjectId: own })).length === 2);
    expect(await read(fixture.provider, { subjectId: sent })).toHaveLength(2);
    expect(await read(fixture.provider, { subjectId: own })).toEqual([]);
  });

  it('F56 F60: have the same visibility in the database as in the contracts, for each kind of record', async () => {
    const rows = await fixture.platform.database.query<{
      kind: SubjectKind;
      area: Area | null;
      by: string;
    }>(
      'audit',
      `select kind, subject_area(kind) as area, read_by_provider(kind) as by from unnest($1::text[]) as kind`,
      [SubjectKind.options],
    );
    for (const { kind, area, by } of rows)
      expect([kind, area, by]).toEqual([kind, areaOfSubject[kind], providerVisibility[kind]]);
  });
});
