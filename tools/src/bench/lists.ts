import type { Call } from '@gatehouse/contracts';
import {
  allLists,
  fillLists,
  inputsOf,
  SAMPLES_OF,
  type ListSizes,
} from '@gatehouse/testing/lists';
import { runtimeRole } from '@gatehouse/platform/database';
import pg from 'pg';
import { z } from 'zod';
import type { ApiClient } from '../client/api-client.js';
import type { BenchFixture } from './bench-fixture.js';
import { printTable, quantile, type Figure } from './table.js';

const ROUNDS = 15;
const PAGE = 50;
/** What a list may take. */
const LIMIT_MS = 30;

/** As many customers and jobs as requested, a tenth of that for other long lists, a hundredth for short ones. */
const sizesOf = (rows: number): ListSizes => ({
  many: rows,
  others: Math.floor(rows / 10),
  few: Math.floor(rows / 100),
});

const Page = z.object({ items: z.array(z.unknown()), nextCursor: z.string().nullable() });

/** The sort key of a row in the middle, by the list's path; in shorter lists, of a row near the end. */
const placesIn = ({ many, others }: ListSizes): Readonly<Record<string, string>> => ({
  '/customers': `select name, id from tenant_access.customers where provider_id = $1 order by name, id offset ${Math.floor(many / 2)} limit 1`,
  '/members': `select last_name, first_name, id from tenant_access.memberships where organization_id = $1
    order by last_name, first_name, id offset ${Math.floor(0.9 * others)} limit 1`,
  '/contacts': `select last_name, first_name, id from tenant_access.contacts where owner_organization_id = $1 and organization_id = $1
    order by last_name, first_name, id offset ${Math.floor(0.9 * others)} limit 1`,
  '/invitations': `select id from invitations.invitations where organization_id = $1 order by id desc offset ${Math.floor(0.9 * others)} limit 1`,
  '/jobs': `select id from service_desk.jobs where provider_id = $1 order by id desc offset ${Math.floor(many / 2)} limit 1`,
  '/jobs?sort=updated': `select updated_at, id from service_desk.jobs where provider_id = $1 order by updated_at desc, id desc offset ${Math.floor(many / 2)} limit 1`,
  '/assets': `select name, id from service_desk.assets where provider_id = $1 order by name, id offset ${Math.floor(0.9 * others)} limit 1`,
  '/sites': `select name, id from service_desk.sites where provider_id = $1 order by name, id offset ${Math.floor(0.9 * others)} limit 1`,
});

/** The services whose lists are filled. */
const FILLED: ReadonlySet<string> = new Set(['tenant-access', 'invitations', 'service-desk']);

/** Every list with each of its filters, orders and searches, for the provider, its customer and support. */
export async function measureLists(
  databaseUrl: string,
  fixture: BenchFixture,
  others: { support: ApiClient; customer: ApiClient },
  rows: number,
): Promise<void> {
  const sizes = sizesOf(rows);
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const provider = await client.query<{ id: string }>(
      'select provider_id as id from tenant_access.customers where id = $1',
      [fixture.customerId],
    );
    const providerId = provider.rows[0]?.id ?? '';
    const begun = performance.now();
    const schemas = [...FILLED].map(runtimeRole);
    const owners = { providerId, customerId: fixture.customerId };
    await fillLists(client, owners, { schemas, sizes });
    console.log(`Filling the lists took ${((performance.now() - begun) / 1_000).toFixed(0)} s`);
    await timeLists(client, fixture, providerId, others, sizes);
  } finally {
    await client.end();
  }
}

/** Measures lists that are filled. */
async function timeLists(
  client: pg.Client,
  fixture: BenchFixture,
  providerId: string,
  { support, customer }: { support: ApiClient; customer: ApiClient },
  sizes: ListSizes,
): Promise<void> {
  const places = placesIn(sizes);
  const { customerId } = fixture;
  const samples = { customerId, assigneeId: customerId, organizationId: providerId };
  for (const sql of Object.values(SAMPLES_OF))
    Object.assign(samples, (await client.query<Record<string, string>>(sql, [customerId])).rows[0]);
  const figures: Figure[] = [];
  for (const contract of allLists) {
    // A file is no page.
    if (contract.http?.export || !FILLED.has(contract.service)) continue;
    const path = contract.http?.path ?? '';
    const askers: Readonly<Record<string, ApiClient>> = path.startsWith('/platform/')
      ? { support }
      : { provider: fixture.administrator, customer };
    for (const [who, asker] of Object.entries(askers)) {
      await asker.freshToken();
      for (const input of inputsOf(contract, samples)) {
        const request = requestOf(contract, input);
        const figure = await time(asker, request);
        if (!figure) continue;
        figures.push([`${who}: ${request}`, figure]);
        console.log(`${figure.padStart(20)}  ${who}: ${request}`);
        const place = places[request];
        if (place === undefined || who !== 'provider') continue;
        const deep = await deepPage(client, place, providerId, asker, request);
        figures.push([`${who}: ${request}, far back`, (await time(asker, deep)) ?? '']);
      }
    }
  }
  printTable(
    `Lists, ${sizes.many} customers and jobs, ${sizes.others} of the others, median / least`,
    figures,
  );
  const slow = figures.filter(([, value]) => Number.parseFloat(String(value)) > LIMIT_MS);
  printTable(`Lists that take more than ${LIMIT_MS} ms: ${slow.length} of ${figures.length}`, [
    ['request', 'median / least'],
    ...slow,
  ]);
}

/** A list's path with what is asked of it. The default order is left out. */
function requestOf({ http }: Call, input: Record<string, string>): string {
  let path = http?.path ?? '';
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(input)) {
    if (path.includes(`:${name}`)) path = path.replace(`:${name}`, encodeURIComponent(value));
    else if (value !== 'newest') query.set(name, value);
  }
  return query.size > 0 ? `${path}?${query.toString()}` : path;
}

/** The request for the page after a place, with a cursor like that of the first page. */
async function deepPage(
  client: pg.Client,
  place: string,
  providerId: string,
  asker: ApiClient,
  request: string,
): Promise<string> {
  const { rows } = await client.query<Record<string, unknown>>(place, [providerId]);
  const key = Buffer.from(JSON.stringify(Object.values(rows[0] ?? {}))).toString('base64url');
  const path = `${request}${request.includes('?') ? '&' : '?'}`;
  const { nextCursor } = Page.parse(
    await asker.call('GET', `/${path.slice(1)}limit=${String(PAGE)}`),
  );
  const mark = nextCursor?.slice(0, nextCursor.indexOf('.')) ?? '';
  return `${path}limit=${String(PAGE)}&cursor=${mark}.${key}`;
}

/** @returns median and least, or nothing where this asker may not ask */
async function time(asker: ApiClient, request: string): Promise<string | undefined> {
  const times: number[] = [];
  try {
    for (let i = 0; i < ROUNDS; i++) {
      const begun = performance.now();
      await asker.call('GET', request);
      times.push(performance.now() - begun);
      if (i === 2 && quantile(times, 0.5) > 1_000) break;
    }
  } catch (error) {
    if (/ 40[34]:/.test(String(error))) return undefined;
    return `9999: ${String(error)}`;
  }
  return `${quantile(times, 0.5).toFixed(1)} / ${Math.min(...times).toFixed(1)} ms`;
}
