import type { Call } from '@gatehouse/contracts';
import { httpCalls } from '@gatehouse/contracts/topology';
import pg from 'pg';
import { z } from 'zod';
import type { ApiClient } from '../client/api-client.js';
import type { BenchFixture } from './bench-fixture.js';
import { fillLists, MANY, OTHERS } from './list-rows.js';
import { printTable, quantile, type Figure } from './table.js';

const ROUNDS = 15;
const PAGE = 50;
/** What a list may take. */
const LIMIT_MS = 30;

const SEARCHES = ['zebra', '0087654', 'rare', 'seldom', 'c', 'p87654@people.example'];
const EMAIL = 'p50@people.example';

const Page = z.object({ items: z.array(z.unknown()), nextCursor: z.string().nullable() });

/** The lists of the API, as the contracts tell of them. */
const lists = httpCalls.filter(
  ({ http, output }) =>
    http?.method === 'GET' && output instanceof z.ZodObject && 'nextCursor' in output.shape,
);

/** The sort key of the last row of page 9,999, by the list's path; in shorter lists, of a row near the end. */
const PLACES: Readonly<Record<string, string>> = {
  '/customers': `select name, id from tenant_access.customers where provider_id = $1 order by name, id offset 499949 limit 1`,
  '/members': `select last_name, first_name, id from tenant_access.memberships where organization_id = $1
    order by last_name, first_name, id offset 90000 limit 1`,
  '/contacts': `select last_name, first_name, id from tenant_access.contacts where owner_organization_id = $1 and organization_id = $1
    order by last_name, first_name, id offset 90000 limit 1`,
  '/invitations': `select id from invitations.invitations where organization_id = $1 order by id desc offset 90000 limit 1`,
  '/jobs': `select id from service_desk.jobs where provider_id = $1 order by id desc offset 499949 limit 1`,
  '/jobs?sort=updated': `select updated_at, id from service_desk.jobs where provider_id = $1 order by updated_at desc, id desc offset 499949 limit 1`,
  '/assets': `select name, id from service_desk.assets where provider_id = $1 order by name, id offset 90000 limit 1`,
  '/sites': `select name, id from service_desk.sites where provider_id = $1 order by name, id offset 90000 limit 1`,
};

/** Every list with each of its filters, orders and searches, for the provider, its customer and support. */
export async function measureLists(
  databaseUrl: string,
  fixture: BenchFixture,
  others: { support: ApiClient; customer: ApiClient },
): Promise<void> {
  const providerId = await fillLists(databaseUrl, fixture.customerId, console.log);
  await timeLists(databaseUrl, fixture, providerId, others);
}

/** Measures lists that are filled. */
export async function timeLists(
  databaseUrl: string,
  fixture: BenchFixture,
  providerId: string,
  { support, customer }: { support: ApiClient; customer: ApiClient },
): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const samples = await sampleIds(client, fixture.customerId, providerId);
  const figures: Figure[] = [];
  try {
    for (const contract of lists) {
      const path = contract.http?.path ?? '';
      const askers = path.startsWith('/platform/')
        ? { support }
        : { provider: fixture.administrator, customer };
      for (const [who, asker] of Object.entries(askers)) {
        await asker.freshToken();
        for (const request of requestsOf(contract, samples)) {
          const figure = await time(asker, request);
          if (!figure) continue;
          figures.push([`${who}: ${request}`, figure]);
          const place = PLACES[request];
          if (place === undefined || who !== 'provider') continue;
          const deep = await deepPage(client, place, providerId, asker, request);
          figures.push([`${who}: ${request}, far back`, (await time(asker, deep)) ?? '']);
        }
      }
    }
  } finally {
    await client.end();
  }
  printTable(`Lists, ${MANY} customers and jobs, ${OTHERS} of the others, median / least`, figures);
  const slow = figures.filter(([, value]) => Number.parseFloat(value) > LIMIT_MS);
  printTable(`Lists that take more than ${LIMIT_MS} ms: ${slow.length} of ${figures.length}`, [
    ['request', 'median / least'],
    ...slow,
  ]);
}

async function sampleIds(
  client: pg.Client,
  customerId: string,
  providerId: string,
): Promise<Record<string, string>> {
  const {
    rows: [found],
  } = await client.query<Record<string, string>>(
    `select
       (select id from service_desk.assets where customer_id = $1 order by name limit 1) as "assetId",
       (select id from service_desk.assets where customer_id = $1 order by name limit 1) as "siteId",
       (select id from service_desk.jobs where title like 'Job 0%' and customer_id = $1 order by id limit 1) as "jobId",
       (select id from invitations.invitations where organization_id = $1 order by id limit 1) as "invitationId"`,
    [customerId],
  );
  return {
    ...found,
    customerId,
    assigneeId: customerId,
    userId: customerId,
    actorId: customerId,
    subjectId: customerId,
    organizationId: providerId,
    webhookId: customerId,
    email: EMAIL,
    code: 'CODE-500',
    version: '1',
    from: '2026-01-01T00:00:00Z',
    to: '2027-01-01T00:00:00Z',
    action: 'tenant-access.set-access',
    consumer: 'audit',
  };
}

/** A request without anything, with each value of each filter, and each of these in each order. */
function requestsOf({ http, input, name }: Call, samples: Record<string, string>): string[] {
  const path = (http?.path ?? '').replace(/:(\w+)/g, (_, part: string) => samples[part] ?? '');
  const { limit: _, cursor: __, sort, ...filters } = input.shape as Record<string, z.ZodType>;
  const queries = Object.entries(filters)
    .filter(([filter]) => !http?.path.includes(`:${filter}`))
    .flatMap(([filter, schema]) =>
      valuesOf(`${name}: ${filter}`, filter, schema, samples).map(
        (value) => `${filter}=${encodeURIComponent(value)}`,
      ),
    );
  const orders = sort
    ? valuesOf(name, 'sort', sort, samples).map((value) => `sort=${value}`)
    : [''];
  return ['', ...queries].flatMap((query) =>
    orders.map((order) => {
      const asked = [query, order === 'sort=newest' ? '' : order].filter((part) => part !== '');
      return asked.length > 0 ? `${path}?${asked.join('&')}` : path;
    }),
  );
}

function valuesOf(
  what: string,
  filter: string,
  schema: z.ZodType,
  samples: Record<string, string>,
): string[] {
  if (filter === 'q') return SEARCHES;
  let inner: unknown = schema;
  while (inner instanceof z.ZodOptional || inner instanceof z.ZodDefault) inner = inner.unwrap();
  if (inner instanceof z.ZodEnum) return inner.options.map(String);
  const sample = samples[filter];
  if (sample === undefined) throw new Error(`${what}: this benchmark has no value for it`);
  return [sample];
}

/** The request for the page after a place, whose cursor is like that of the first page. */
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
