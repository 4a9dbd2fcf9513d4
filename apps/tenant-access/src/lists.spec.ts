import type { UserActor } from '@gatehouse/contracts';
import * as contracts from '@gatehouse/contracts/tenant-access';
import { namesOutOfOrder, type TestPlatform } from '@gatehouse/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  addMember,
  type CallAs,
  type RpcClients,
  createProvider,
  startTenantAccess,
  support,
} from './testing/tenants-fixture.js';

let platform: TestPlatform;
let callers: RpcClients;
let callAs: CallAs;
let provider: UserActor;
let other: UserActor;

const IN_ORDER = ['abel', 'Ärger', 'Bauer', 'bauer 2', 'Émile', 'Zander', 'Ωmega', '李'];
const SHUFFLED = ['Zander', '李', 'Bauer', 'abel', 'Ωmega', 'Émile', 'bauer 2', 'Ärger'];

beforeAll(async () => {
  ({ platform, callers, callAs } = await startTenantAccess());
  provider = await createProvider(callers, 'Zander');
  other = await createProvider(callers, 'ärger');
  for (const name of SHUFFLED) {
    await callAs(provider, contracts.createCustomer, { name, kind: 'corporate' });
    await callAs(provider, contracts.createDepartment, { name });
    await callAs(provider, contracts.createRole, { name, permissions: [] });
    await callAs(provider, contracts.createServiceAccount, { name, roles: ['agent'] });
    const email = `p${String(SHUFFLED.indexOf(name))}@people.example`;
    const person = { email, firstName: 'Kim', lastName: name };
    await addMember(callers, provider.organizationId, ['agent'], { person });
    await callAs(provider, contracts.createContact, { ...person, contactOnly: true });
  }
});

afterAll(() => platform.stop());

interface Page {
  items: object[];
  nextCursor: string | null;
}

/** Reads all pages. */
async function walk<T extends Page>(page: (query: object) => Promise<T>, limit = 3) {
  const items: T['items'][number][] = [];
  let cursor: string | undefined;
  do {
    const part: T = await page({ limit, ...(cursor === undefined ? {} : { cursor }) });
    items.push(...part.items);
    cursor = part.nextCursor ?? undefined;
  } while (cursor !== undefined);
  return items;
}

const nameOf = (item: object): unknown =>
  'lastName' in item ? item.lastName : 'name' in item ? item.name : undefined;

const lists: [string, (query: object) => Promise<Page>][] = [
  ['customers', (query) => callAs(provider, contracts.listCustomers, query)],
  ['departments', (query) => callAs(provider, contracts.listDepartments, query)],
  ['members', (query) => callAs(provider, contracts.listMembers, query)],
  ['contacts', (query) => callAs(provider, contracts.listContacts, query)],
  ['service accounts', (query) => callAs(provider, contracts.listServiceAccounts, query)],
  ['roles', (query) => callAs(provider, contracts.listRoles, query)],
];

describe('a list by name', () => {
  it.each(lists)('F69 of %s is sorted like a dictionary across its pages', async (_, page) => {
    const names = (await walk(page)).map(nameOf);
    expect(names.filter((name) => IN_ORDER.includes(String(name)))).toEqual(IN_ORDER);
  });

  it('F69 has an index in that order', async () => {
    expect(await namesOutOfOrder(platform.database, 'tenant-access')).toEqual([]);
  });

  it('F69 of providers is sorted too', async () => {
    const found = await walk((query) => callAs(support, contracts.listProviders, query), 1);
    expect(found.map(nameOf)).toEqual(['ärger', 'Zander']);
  });

  it('F69 lists each item once if names are equal, and new items on later pages', async () => {
    const same = Array.from({ length: 5 }, () => ({ name: 'Gleich', kind: 'corporate' as const }));
    const ids: unknown[] = [];
    for (const each of same) ids.push((await callAs(other, contracts.createCustomer, each)).id);
    const first = await callAs(other, contracts.listCustomers, { limit: 2 });
    const late = await callAs(other, contracts.createCustomer, {
      name: 'GLEICH',
      kind: 'corporate',
    });
    await callAs(other, contracts.createCustomer, { name: 'gleicb', kind: 'corporate' });
    const seen = [...first.items];
    let cursor = first.nextCursor;
    while (cursor !== null) {
      const next = await callAs(other, contracts.listCustomers, { limit: 2, cursor });
      seen.push(...next.items);
      cursor = next.nextCursor;
    }
    expect(seen.map(({ id }) => id)).toEqual([...ids, late.id]);
  });
});

describe('a search', () => {
  const named = async (q: string, who = provider): Promise<unknown[]> =>
    (await callAs(who, contracts.listCustomers, { q })).items.map(nameOf);

  it.each([
    ['zurich'],
    ['ZURICH  '],
    ['zürich'],
    ['clinic zurich'],
    ['zur clin'],
    ['tech@zurich.example'],
    ['TECH@'],
  ])('F73 for %j finds the customer', async (q) => {
    const name = 'Zürich Clinic';
    const known = await callAs(provider, contracts.listCustomers, { q: 'zürich clinic' });
    if (known.items.length === 0)
      await callAs(provider, contracts.createCustomer, {
        name,
        kind: 'corporate',
        email: 'tech@zurich.example',
      });
    expect(await named(q)).toEqual([name]);
    expect(await named(`${q} elsewhere`)).toEqual([]);
    expect(await named(q, other)).toEqual([]);
  });

  it.each(lists)(
    'F73 in %s matches words in any order, ignoring case and accents',
    async (_, page) => {
      for (const q of ['arger', ' ÄRGER ', 'a\u0308rger'])
        expect((await page({ q })).items.map(nameOf)).toEqual(['Ärger']);
      expect((await page({ q: '2 BAUER' })).items.map(nameOf)).toEqual(['bauer 2']);
      expect((await page({ q: 'bauer arger' })).items).toEqual([]);
    },
  );

  it('F73 for people covers first name, last name and address', async () => {
    for (const contract of [contracts.listMembers, contracts.listContacts])
      for (const q of ['zander kim', 'kim p0@people', 'P0@PEOPLE.example'])
        expect((await callAs(provider, contract, { q })).items.map(nameOf)).toEqual(['Zander']);
  });

  it('F73 continues where the previous page ended, even for common words', async () => {
    const page = (query: object) => callAs(provider, contracts.listCustomers, { ...query, q: 'e' });
    const names = (await walk(page, 1)).map(nameOf);
    expect(names).toEqual(['Émile']);
    const all = await walk(
      (query) => callAs(provider, contracts.listMembers, { ...query, q: 'kim' }),
      3,
    );
    expect(all.map(nameOf)).toEqual(IN_ORDER);
  });

  it('F73 F23 never returns ids of another organization from the index', async () => {
    const ids = async (organization: string) =>
      platform.database.query<{ ids: string[] | null }>(
        'tenant-access',
        `select matching_customers('gleich', $2) as ids from set_config('app.organization_id', $1, false)`,
        [organization, organization === other.organizationId ? 5 : 100],
      );
    expect(await ids(provider.organizationId)).toEqual([{ ids: [] }]);
    expect(await ids('')).toEqual([{ ids: [] }]);
    // Null means too many matches.
    expect(await ids(other.organizationId)).toEqual([{ ids: null }]);
  });

  it.each(['memberships', 'contacts'])(
    'F73 F23 never returns ids of %s of another organization from the index',
    async (table) => {
      const found = async (acting: string, listed: string) =>
        platform.database.query<{ found: number }>(
          'tenant-access',
          `select cardinality(matching_${table}('kim', 100, $2)) as found from set_config('app.organization_id', $1, false)`,
          [acting, listed],
        );
      const { organizationId } = provider;
      expect(await found(organizationId, organizationId)).toEqual([{ found: SHUFFLED.length }]);
      expect(await found(other.organizationId, organizationId)).toEqual([{ found: 0 }]);
      expect(await found('', organizationId)).toEqual([{ found: 0 }]);
    },
  );
});
