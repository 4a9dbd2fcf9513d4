import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { request, type ClientRequest } from 'node:http';
import { join } from 'node:path';
import { Attachment, type Job } from '@gatehouse/contracts/service-desk';
import { eventually } from '@gatehouse/testing/wait';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { expectAnswer, expectProblem } from './client.js';
import { uploaded } from './csv.js';
import {
  acceptedCustomer,
  createJob,
  createProvider,
  type Provider,
  type ServedCustomer,
} from './customers.js';
import type { Person } from './people.js';
import { PIXEL, sendPhoto } from './photos.js';
import { stack } from './stack.js';

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

/** Begins a file that never ends. @returns the status of its answer, once there is one */
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

/** What the gateway has logged so far. */
const gatewayLog = (): LogLine[] =>
  readFileSync(join(stack.dataFolder, 'logs', 'gateway.log'), 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('{') && line.endsWith('}'))
    .map((line) => JSON.parse(line) as LogLine);

/** By which Node says of a request that its client is gone. */
const HUNG_UP = ['ECONNRESET', 'ERR_STREAM_PREMATURE_CLOSE'];
const isPhoto = (route = ''): boolean => route.endsWith('/attachments');

const NOWHERE = '01900000-0000-7000-8000-000000000000';

describe('before a file is read', () => {
  it('F48 F47: it is asked whether it may come, and whether there is what it is for', async () => {
    const { person } = customer;
    const photo = (whose: Person, id: string) =>
      begin(whose, `/jobs/${id}/attachments`, 'image/png');
    expect(await photo(provider.admin, NOWHERE)).toBe(404);
    expect(await photo((await createProvider()).admin, job.id)).toBe(404);
    const csv = (whose: Person, path: string) => begin(whose, path, 'text/csv');
    expect(await csv(person, `/customers/${customer.id}/assets/import`)).toBe(403);
    for (const what of ['assets', 'invitations'])
      expect(await csv(provider.admin, `/customers/${NOWHERE}/${what}/import`)).toBe(404);
  });
});

describe('files that come slowly', () => {
  it('F48: keep nobody else waiting, and are cut off', async () => {
    const slow = Array.from({ length: 14 }, () =>
      begin(provider.admin, `/jobs/${job.id}/attachments`, 'image/png').catch(() => 0),
    );
    const sent = await sendPhoto(customer.person, job.id, PIXEL);
    expectAnswer(sent, 201, Attachment);
    // Those that had a place are cut off for their pace, and the others found none: a gateway has twelve, and one person two of them.
    const statuses = await Promise.all(slow);
    expect(new Set(statuses)).toEqual(new Set([408, 503]));
    expect(statuses.filter((status) => status === 408).length).toBeLessThan(slow.length / 2);
  });

  it('F53: that are given up leave nothing behind but a line in the log, and no stack', async () => {
    const linesBefore = gatewayLog().length;
    const begun = begin(provider.admin, `/jobs/${job.id}/attachments`, 'image/png');
    begun.catch(() => undefined);
    // Then the gateway has read what comes before the body.
    const [upload] = open;
    if (!upload) throw new Error('unreachable: it was begun');
    await once(upload, 'continue');
    upload.destroy();
    const linesSince = () => gatewayLog().slice(linesBefore);
    const words = 'a client hung up while it sent a body';
    await eventually(() => linesSince().some(({ msg, route }) => msg === words && isPhoto(route)));
    expect(linesSince().filter(({ err }) => HUNG_UP.includes(err?.code ?? ''))).toEqual([]);
    expectAnswer(await sendPhoto(provider.admin, job.id, PIXEL), 201, Attachment);
  });
});

describe('a file of CSV', () => {
  const send = (file: string) =>
    uploaded(provider.admin, file, { path: `/customers/${customer.id}/assets/import` });

  it('F47: of blank lines is refused, and one that is too long', async () => {
    const blank = await send(`name\n${'\n'.repeat(60_000)}`);
    expectProblem(blank, 422, 'invalid-request');
    expectProblem(await send(`name\n${'x\n'.repeat(3_000_000)}`), 413, 'request-too-large');
    // As many as a spreadsheet leaves at its end do no harm.
    const some = await send(`name\n${'\n'.repeat(2_000)}`);
    expect(some.status).toBe(200);
  });
});
