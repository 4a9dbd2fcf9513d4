import { randomUUID } from 'node:crypto';
import { Area, UserId } from '@gatehouse/contracts';
import {
  areaOfSubject,
  listAuditEvents,
  listOwnAuditEvents,
  readByProvider,
  SubjectKind,
} from '@gatehouse/contracts/audit';
import { eventually } from '@gatehouse/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openOffice, type Caller, type Office } from './office.test.js';

let office: Office;
const person = UserId.parse(randomUUID());
/** The id of a record of each kind at the customer. */
const records = new Map<SubjectKind, string>();

beforeAll(async () => {
  office = await openOffice();
  for (const kind of SubjectKind.options) {
    const subject = { kind, id: randomUUID() };
    const id = await office.tell(office.customerId, { subject, personId: person });
    records.set(kind, id);
  }
  const last = records.get(SubjectKind.options.at(-1) ?? 'job') ?? '';
  await eventually(async () => (await read(customerWith(Area.options))).includes(last));
});

afterAll(() => office.platform.stop());

const customerWith = (areas: Area[]): Caller =>
  office.as({
    ...{ organizationKind: 'customer', organizationId: office.customerId },
    ...{ providerId: office.providerId, userId: person, areas },
  });

const read = async (who: Caller, request = {}): Promise<string[]> =>
  (await who(listAuditEvents, { limit: 200, ...request })).items.map(({ subject }) => subject.id);

const kindsIn = (ids: string[]): SubjectKind[] =>
  [...records].filter(([, id]) => ids.includes(id)).map(([kind]) => kind);

describe('what is recorded', () => {
  it.each(['none', 'jobs', 'assets', 'video-sessions', 'dashboard and problem-reports'])(
    'F56: is read by a customer’s people within their areas: %s',
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
      // What is not read is not found by its words either.
      expect(kindsIn(await read(who, { q: 'hall' }))).toEqual(open);
    },
  );

  it('F60: at a customer is read by its provider as the lists show it', async () => {
    const kinds = kindsIn(await read(office.provider));
    // The provider's people made these records, the invitation among them.
    const expected = SubjectKind.options.filter((kind) => readByProvider[kind] !== 'never');
    expect(kinds).toEqual(expected);
    expect(kinds).not.toContain('contact');
    expect(kinds).not.toContain('preferences');
  });

  it('F60 B7: of invitations a provider reads those that it sent, and what became of them', async () => {
    const tell = async (operation: 'created' | 'changed', id: string, offered: boolean) => {
      const subject = { kind: 'invitation' as const, id };
      const origin = {
        action: 'service-desk.redeem',
        ...{ actorId: null, actorOrganizationId: null, address: '' },
      };
      const providerId = { from: null, to: office.providerId };
      const changes = { email: { from: null, to: 'x' }, ...(offered ? { providerId } : {}) };
      await office.tell(office.customerId, { subject, operation, origin, changes });
    };
    const [own, sent] = [randomUUID(), randomUUID()];
    await tell('created', own, false);
    await tell('created', sent, true);
    for (const id of [own, sent]) await tell('changed', id, false);
    const customer = customerWith([]);
    await eventually(async () => (await read(customer, { subjectId: sent })).length === 2);
    await eventually(async () => (await read(customer, { subjectId: own })).length === 2);
    expect(await read(office.provider, { subjectId: sent })).toHaveLength(2);
    expect(await read(office.provider, { subjectId: own })).toEqual([]);
  });

  it('F56 F60: each kind has an answer in the database, and it is that of the contracts', async () => {
    const rows = await office.platform.database.query<{
      kind: SubjectKind;
      area: Area | null;
      by: string;
    }>(
      'audit',
      `select kind, subject_area(kind) as area, read_by_provider(kind) as by from unnest($1::text[]) as kind`,
      [SubjectKind.options],
    );
    for (const { kind, area, by } of rows)
      expect([kind, area, by]).toEqual([kind, areaOfSubject[kind], readByProvider[kind]]);
  });
});
