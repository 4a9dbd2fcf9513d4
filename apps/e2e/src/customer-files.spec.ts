import { exportCustomers, importCustomers } from '@gatehouse/contracts/tenant-access';
import { beforeAll, describe, expect, it } from 'vitest';
import { expectResponse } from './testing/api-client.js';
import {
  acceptedCustomer,
  createCustomer,
  createJob,
  createProvider,
  type Provider,
} from './testing/customer-fixture.js';
import { unique, type Person } from './testing/person-fixture.js';
import { stack } from './testing/stack.js';
import { uploadAndRead } from './testing/upload.js';

let provider: Provider;

beforeAll(async () => {
  provider = await createProvider();
});

const NDJSON = { 'content-type': 'application/x-ndjson' };

const send = async (file: string, { query = '', headers = {} } = {}) => {
  const path = `/customers/import${query}`;
  const response = await uploadAndRead(provider.admin, file, { path, headers });
  return expectResponse(response, 200, importCustomers.output).items;
};
const outcomesOf = async (...sent: Parameters<typeof send>) =>
  (await send(...sent)).map(({ outcome, problem }) => problem?.code ?? outcome);

const get = ({ token }: Person, path: string, accept: string) =>
  fetch(`${stack.urls[0]}/api/v1${path}`, {
    headers: { authorization: `Bearer ${token}`, accept },
  });

describe('an import of customers', () => {
  it('is the same from CSV and NDJSON, and repeats without effect', async () => {
    const [a, b] = [`A-${unique()}`, `B-${unique()}`];
    const csv = `External id;Name;Email\n${a};Ä GmbH;a@x.example\n${b};B;\n;;\n${b};;b@x.example\n`;
    expect(await outcomesOf(csv, { query: '?dryRun=true' })).toEqual([
      ...['created', 'created', 'invalid-request'],
    ]);
    expect(await outcomesOf(csv)).toEqual(['created', 'created', 'invalid-request']);
    const lines = [
      { externalId: a, name: 'Ä GmbH', email: 'a@x.example' },
      { externalId: b, name: 'B & Co', email: null },
    ];
    const ndjson = lines.map((line) => `${JSON.stringify(line)}\n`).join('');
    expect(await outcomesOf(ndjson, { headers: NDJSON })).toEqual(['unchanged', 'updated']);
  });

  it('creates no customer twice when it is resumed with the same Idempotency-Key', async () => {
    const name = `Batch ${unique()}`;
    const rows = Array.from({ length: 250 }, (_, i) => `${name} ${String(i)}\n`);
    const headers = { 'idempotency-key': unique() };
    const file = `name\n${rows.join('')}`;
    const first = await send(file, { headers });
    const again = await send(file, { headers });
    expect(again.map(({ customerId }) => customerId)).toEqual(
      first.map(({ customerId }) => customerId),
    );
    const listed = await provider.admin.call('GET', `/customers?limit=200&q=${name}`);
    expect(expectResponse(listed, 200, exportCustomers.output).nextCursor).not.toBeNull();
    const all = await (await get(provider.admin, `/customers/export?q=${name}`, 'text/csv')).text();
    expect(all.trimEnd().split('\r\n')).toHaveLength(251);
  });
});

describe('an export', () => {
  it('F29: of customers is CSV that a spreadsheet does not calculate, or NDJSON', async () => {
    const own = await createProvider();
    const { id } = await createCustomer(own, { name: '=1+1, "two"' });
    await createCustomer(own, { name: 'Zoë' });
    const csv = await get(own.admin, '/customers/export', 'text/csv');
    expect(csv.headers.get('content-type')).toContain('text/csv');
    const [header = '', ...rows] = (await csv.text()).trimEnd().split('\r\n');
    expect(header.split(',').slice(0, 2)).toEqual(['id', 'name']);
    expect(rows).toHaveLength(2);
    expect(rows[0]).toContain(`${id},"'=1+1, ""two""",corporate,`);
    const lines = await get(own.admin, '/customers/export', 'application/x-ndjson');
    const names = (await lines.text()).trimEnd().split('\n');
    expect(names.map((line) => (JSON.parse(line) as { name: string }).name)).toEqual([
      ...['=1+1, "two"', 'Zoë'],
    ]);
  });

  it('F21 F56: of members and jobs has what their lists have, and needs what they need', async () => {
    const own = await createProvider();
    const { id, person } = await acceptedCustomer(own, { areas: ['assets'] });
    await createJob(own, { id, name: '', email: '' }, 'Paint');
    const members = await (await get(own.admin, '/members/export', 'text/csv')).text();
    expect(members).toContain(own.admin.session.user.email);
    const theirs = `/customers/${id}/members/export`;
    expect(await (await get(own.admin, theirs, 'text/csv')).text()).toContain(
      person.session.user.email,
    );
    expect((await get(provider.admin, theirs, 'text/csv')).status).toBe(404);
    expect(await (await get(own.admin, '/jobs/export', 'text/csv')).text()).toContain(',Paint,');
    expect((await get(person, '/jobs/export', 'text/csv')).status).toBe(403);
    expect((await get(person, '/customers/export', 'text/csv')).status).toBe(403);
  });
});
