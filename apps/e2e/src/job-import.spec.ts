import { importJobs, listJobs } from '@gatehouse/contracts/service-desk';
import { beforeAll, describe, expect, it } from 'vitest';
import { expectResponse } from './testing/api-client.js';
import {
  acceptedCustomer,
  createCustomer,
  createProvider,
  type Provider,
} from './testing/customer-fixture.js';
import { unique } from './testing/person-fixture.js';
import { uploadAndRead } from './testing/upload.js';

let provider: Provider;

beforeAll(async () => {
  provider = await createProvider();
});

const NDJSON = { 'content-type': 'application/x-ndjson' };

const send = async (file: string, { query = '', headers = {}, by = provider } = {}) => {
  const path = `/jobs/import${query}`;
  const response = await uploadAndRead(by.admin, file, { path, headers });
  return expectResponse(response, 200, importJobs.output).items;
};
const outcomesOf = async (...sent: Parameters<typeof send>) =>
  (await send(...sent)).map(({ outcome, problem }) => problem?.code ?? outcome);
const listed = async (customerId: string) => {
  const response = await provider.admin.call('GET', `/jobs?limit=200&customerId=${customerId}`);
  return expectResponse(response, 200, listJobs.output).items;
};

describe('an import of jobs', () => {
  it('is the same from CSV and NDJSON, after a dry run that changes nothing', async () => {
    const externalId = `C-${unique()}`;
    const body = { name: 'C', kind: 'corporate', externalId };
    await provider.admin.call('POST', '/customers', { body });
    const { id } = await createCustomer(provider);
    const csv = `Customer id;Customer external id;Title;Description\n${id};;Ä;D\n;${externalId};B;D\n;;C;D\n`;
    const expected = ['created', 'created', 'invalid-request'];
    expect(await outcomesOf(csv, { query: '?dryRun=true' })).toEqual(expected);
    expect(await listed(id)).toEqual([]);
    expect(await outcomesOf(csv)).toEqual(expected);
    const line = { customerId: id, title: 'N', description: 'D', siteId: null, priority: 'low' };
    const ndjson = `${JSON.stringify(line)}\n{"title":"None"}\n`;
    expect(await outcomesOf(ndjson, { headers: NDJSON })).toEqual(['created', 'invalid-request']);
    expect((await listed(id)).map(({ title }) => title)).toEqual(['N', 'Ä']);
  });

  it('creates no job twice when it is resumed with the same Idempotency-Key', async () => {
    const { id } = await createCustomer(provider);
    const rows = Array.from({ length: 120 }, (_, i) => `${id},Job ${String(i)},D\n`);
    const file = `customerId,title,description\n${rows.join('')}`;
    const headers = { 'idempotency-key': unique() };
    const first = await send(file, { headers });
    expect(await send(file, { headers })).toEqual(first);
    expect(await listed(id)).toHaveLength(120);
  });

  it('F22: is refused for customers, and for those of another provider', async () => {
    const { id, person } = await acceptedCustomer(provider, {});
    const file = `customerId,title,description\n${id},T,D\n`;
    expect((await uploadAndRead(person, file, { path: '/jobs/import' })).status).toBe(403);
    const other = await createProvider();
    expect(await outcomesOf(file, { by: other })).toEqual(['invalid-reference']);
    expect(await listed(id)).toEqual([]);
  });
});
