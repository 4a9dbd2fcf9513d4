import { setTimeout as sleep } from 'node:timers/promises';
import { Area } from '@gatehouse/contracts';
import { eventually } from '@gatehouse/testing/wait';
import { beforeAll, describe, expect, it } from 'vitest';
import { createResources } from './testing/resource-fixture.js';
import { acceptedCustomer, createJob, createProvider } from './testing/customer-fixture.js';
import { operations, requestFor } from './testing/openapi-operations.js';
import { signInOperator, type Person } from './testing/person-fixture.js';
import { query, stack } from './testing/stack.js';

/** Paths outside the API. */
const PAGES = [
  ...['/', '/sign-in', '/activate', '/reset-password', '/docs', '/problems/not-found', '/none'],
  ...['/health/live', '/health/ready', '/.well-known/jwks.json', '/unsubscribe/some-token'],
  ...['/api/v1/openapi.json', '/api/v1/asyncapi.json', '/api/v1/none'],
];

/** Tables that workers change on their own: retries, digests and signatures. */
const BUSY = [
  ...['webhook_deliveries', 'webhooks', 'mails', 'pending_digests', 'feeds'].map(
    (table) => `notifications.${table}`,
  ),
  'audit.checkpoints',
];

let people: Person[];
let ids: Record<string, string>;
beforeAll(async () => {
  const provider = await createProvider();
  const customer = await acceptedCustomer(provider, { areas: Area.options });
  const job = await createJob(provider, customer, 'Read me');
  ids = { ...(await createResources(provider, customer, job)), jobId: job.id };
  people = [await signInOperator(), provider.admin, customer.person];
});

/** A hash of every table of every service, by table name. */
async function contents(): Promise<Record<string, string>> {
  const tables = await query<{ name: string }>(
    'public',
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
     where schemaname not in ('pg_catalog', 'information_schema') order by 1`,
  );
  const digests: Record<string, string> = {};
  for (const { name } of tables.filter((table) => !BUSY.includes(table.name))) {
    const [row] = await query<{ digest: string | null }>(
      'public',
      `select md5(string_agg(md5(t::text), '' order by md5(t::text))) as digest from ${name} t`,
    );
    digests[name] = row?.digest ?? '';
  }
  return digests;
}

/** The state once all earlier events are processed. */
const settled = () =>
  eventually(async () => {
    const before = await contents();
    await sleep(1_500);
    const after = await contents();
    return JSON.stringify(before) === JSON.stringify(after) && after;
  }, 60_000);

/** Sends a request without reading an endless stream. */
async function look(method: 'GET' | 'HEAD', path: string, token?: string): Promise<number> {
  const headers = token === undefined ? undefined : { authorization: `Bearer ${token}` };
  const response = await fetch(`${stack.urls[0]}${path}`, { method, headers: headers ?? {} });
  const isStream = response.headers.get('content-type')?.startsWith('text/event-stream') ?? false;
  if (isStream) await response.body?.cancel();
  else await response.arrayBuffer();
  return response.status;
}

describe('a safe method', () => {
  it('F31: changes no table: GET and HEAD on every route', async () => {
    const reads = (await operations()).filter(({ method }) => method === 'GET');
    expect(reads.length).toBeGreaterThan(40);
    const all = await operations();
    const before = await settled();
    expect(Object.keys(before).length).toBeGreaterThan(30);
    let found = 0;
    const failed: string[] = [];
    const tried = async (method: 'GET' | 'HEAD', path: string, token?: string) => {
      const status = await look(method, path, token);
      if (status === 200) found++;
      if (status >= 500) failed.push(`${method} ${path}: ${String(status)}`);
    };
    for (const method of ['GET', 'HEAD'] as const) {
      for (const page of PAGES) await tried(method, page);
      for (const person of people)
        for (const operation of method === 'GET' ? reads : all) {
          const { path } = requestFor(operation, ids);
          await tried(method, `/api/v1${path}`, person.token);
        }
    }
    expect(found).toBeGreaterThan(reads.length);
    expect(failed).toEqual([]);
    expect(await settled()).toEqual(before);
  }, 180_000);
});
