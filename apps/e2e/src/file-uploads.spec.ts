import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { request, type ClientRequest } from 'node:http';
import { join } from 'node:path';
import { Attachment, type Job } from '@gatehouse/contracts/service-desk';
import { eventually } from '@gatehouse/testing/wait';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { expectProblem, expectResponse } from './testing/api-client.js';
import { uploadAndRead } from './testing/upload.js';
import {
  acceptedCustomer,
  createJob,
  createProvider,
  type Provider,
  type ServedCustomer,
} from './testing/customer-fixture.js';
import type { Person } from './testing/person-fixture.js';
import { PIXEL, sendPhoto } from './testing/photo-fixture.js';
import { stack } from './testing/stack.js';

let provider: Provider;
let customer: ServedCustomer;
let job: Job;
beforeAll(async () => {
  provider = await createProvider();
  customer = await acceptedCustomer(provider, { areas: ['jobs'] });
  job = await createJob(provider, customer, 'Look at the pump');
});

const open: ClientRequest[] = [];
afterEach(() => {
  for (const each of open.splice(0)) each.destroy();
});

/** Starts an endless upload. @returns the status of the response */
function begin({ token }: Person, path: string, type: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const headers = {
      authorization: `Bearer ${token}`,
      'content-type': type,
      expect: '100-continue',
    };
    const options = { method: 'POST', headers, agent: false };
    const outgoing = request(`${stack.urls[0]}/api/v1${path}`, options, (incoming) => {
      incoming.resume();
      resolve(incoming.statusCode ?? 0);
    });
    outgoing.on('error', reject);
    outgoing.write('\n');
    open.push(outgoing);
  });
}

interface LogLine {
  msg: string;
  route?: string;
  err?: { code?: string };
}

/** The gateway's log so far. */
const gatewayLog = (): LogLine[] =>
  readFileSync(join(stack.dataFolder, 'logs', 'gateway.log'), 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('{') && line.endsWith('}'))
    .map((line) => JSON.parse(line) as LogLine);

/** Node's error for a request whose client disconnected. */
const HUNG_UP = ['ECONNRESET', 'ERR_STREAM_PREMATURE_CLOSE'];
const isPhoto = (route = ''): boolean => route.endsWith('/attachments');

const NOWHERE = '01900000-0000-7000-8000-000000000000';

describe('a file upload', () => {
  it('F48 F47: is authorized, and its target looked up, before the file is read', async () => {
    const { person } = customer;
    const photo = (who: Person, id: string) => begin(who, `/jobs/${id}/attachments`, 'image/png');
    expect(await photo(provider.admin, NOWHERE)).toBe(404);
    expect(await photo((await createProvider()).admin, job.id)).toBe(404);
    const csv = (who: Person, path: string) => begin(who, path, 'text/csv');
    expect(await csv(person, `/customers/${customer.id}/assets/import`)).toBe(403);
    for (const what of ['assets', 'invitations'])
      expect(await csv(provider.admin, `/customers/${NOWHERE}/${what}/import`)).toBe(404);
  });
});

describe('slow uploads', () => {
  it('F48: do not block others and are cut off', async () => {
    const slow = Array.from({ length: 14 }, () =>
      begin(provider.admin, `/jobs/${job.id}/attachments`, 'image/png').catch(() => 0),
    );
    const sent = await sendPhoto(customer.person, job.id, PIXEL);
    expectResponse(sent, 201, Attachment);
    // Accepted uploads are cut off for being slow, the others got no slot: a gateway has twelve, each user two.
    const statuses = await Promise.all(slow);
    expect(new Set(statuses)).toEqual(new Set([408, 503]));
    expect(statuses.filter((status) => status === 408).length).toBeLessThan(slow.length / 2);
  });

  it('F53: that are aborted leave one log line and no stack trace', async () => {
    const linesBefore = gatewayLog().length;
    const begun = begin(provider.admin, `/jobs/${job.id}/attachments`, 'image/png');
    begun.catch(() => undefined);
    // By then the gateway has read the headers.
    const [upload] = open;
    if (!upload) throw new Error('unreachable: it was begun');
    await once(upload, 'continue');
    upload.destroy();
    const linesSince = () => gatewayLog().slice(linesBefore);
    const words = 'a client hung up while it sent a body';
    await eventually(() => linesSince().some(({ msg, route }) => msg === words && isPhoto(route)));
    expect(linesSince().filter(({ err }) => HUNG_UP.includes(err?.code ?? ''))).toEqual([]);
    expectResponse(await sendPhoto(provider.admin, job.id, PIXEL), 201, Attachment);
  });
});

describe('a CSV file', () => {
  const send = (file: string) =>
    uploadAndRead(provider.admin, file, { path: `/customers/${customer.id}/assets/import` });

  it('F47: is rejected when it consists of blank lines or has too long a line', async () => {
    const blank = await send(`name\n${'\n'.repeat(60_000)}`);
    expectProblem(blank, 422, 'invalid-request');
    expectProblem(await send(`name\n${'x\n'.repeat(3_000_000)}`), 413, 'request-too-large');
    // A few blank lines at the end, as spreadsheets write them, are fine.
    const some = await send(`name\n${'\n'.repeat(2_000)}`);
    expect(some.status).toBe(200);
  });
});
