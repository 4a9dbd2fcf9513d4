import { beforeAll, describe, expect, it } from 'vitest';
import { Area, takesIfMatch, type Call } from '@gatehouse/contracts';
import { Branding, Webhook } from '@gatehouse/contracts/notifications';
import { httpCalls } from '@gatehouse/contracts/topology';
import { Contact } from '@gatehouse/contracts/tenant-access';
import { noise } from '@gatehouse/testing/pictures';
import { createResources } from './testing/resource-fixture.js';
import { expectProblem, expectResponse, type ApiResponse } from './testing/api-client.js';
import { createColleague } from './testing/colleague-fixture.js';
import {
  acceptedCustomer,
  createJob,
  createProvider,
  type Provider,
} from './testing/customer-fixture.js';
import { signInOperator, unique, type Person } from './testing/person-fixture.js';
import { stack } from './testing/stack.js';

/** Three changes for every PATCH and PUT, each effective whatever came before. */
const CHANGES: Record<string, (n: number) => object> = {
  'update-asset': (n) => ({ name: `Pump ${n}` }),
  'update-contact': (n) => ({ phone: `+49 30 ${n}` }),
  'update-customer': (n) => ({ name: `Clinic ${n}` }),
  'update-customer-contact': (n) => ({ phone: `+49 30 ${n}` }),
  'update-customer-member': (n) => member[n - 1] ?? {},
  'update-department': (n) => ({ name: `Department ${n}` }),
  'update-job': (n) => ({ title: `Job ${n}` }),
  'update-me': (n) => ({ externalId: `X-${n}` }),
  'update-member': (n) => member[n - 1] ?? {},
  'update-provider': (n) => ({ name: `Provider ${n} ${unique()}` }),
  'update-role': (n) => ({ name: `Role ${n}` }),
  'update-application': (n) => ({ name: `Portal ${n}` }),
  'update-service-account': (n) => ({ name: `Sync ${n}` }),
  'update-site': (n) => ({ address: `Street ${n}` }),
  'update-template': (n) => ({ items: [`Look ${n}`] }),
  'update-video-session': (n) => ({ title: `Session ${n}` }),
  'update-webhook': (n) => ({ url: `http://127.0.0.1:1/${n}` }),
  'put-customer': (n) => ({ name: `Practice ${n}`, kind: 'corporate' }),
  'update-access': (n) => ({ areas: Area.options.slice(0, n) }),
  'set-access': (n) => ({ enabled: true, areas: Area.options.slice(0, n) }),
  'set-audit-retention': (n) => ({ days: 400 + n }),
  'set-branding': (n) => ({ colour: `#00000${n}` }),
  'set-notification-preferences': (n) => ({ preferences: [preferences[n - 1]] }),
  'set-saved-filters': (n) => ({ filters: [{ name: 'Branches', query: `q=${n}` }] }),
};
const member = [{ capability: 'quotes' }, { capability: 'orders' }, { profile: 'admin' }];
const preferences = [
  { kind: 'job', mail: false, inApp: false },
  { kind: 'asset', mail: false, inApp: false },
  { kind: 'code', mail: false, inApp: false },
];
const conditional = httpCalls.filter(takesIfMatch);

let provider: Provider;
let operator: Person;
let ids: Record<string, string>;
let own: Record<string, string>;
beforeAll(async () => {
  provider = await createProvider();
  operator = await signInOperator();
  const customer = await acceptedCustomer(provider, { areas: Area.options });
  const job = await createJob(provider, customer, 'Look at the pump');
  ids = { ...(await createResources(provider, customer, job)), jobId: job.id };
  const body = {
    ...{ firstName: 'Eve', lastName: 'Doe', language: 'en' },
    ...{ email: `Eve-${unique()}@provider.example`, contactOnly: true },
  };
  const contact = await provider.admin.call('POST', '/contacts', { body });
  own = {
    userId: (await createColleague(provider)).id,
    contactId: expectResponse(contact, 201, Contact).id,
  };
});

const whoFor = ({ access }: Call): Person =>
  access === 'platform-support' ? operator : provider.admin;

const pathOf = ({ http }: Call): string => {
  const path = http?.path ?? '';
  const known = path.startsWith('/customers') ? ids : { ...ids, ...own };
  return path.replace(/:(\w+)/g, (_, name: string) => known[name] ?? '');
};

const read = (call: Call, headers: Record<string, string> = {}): Promise<ApiResponse> =>
  whoFor(call).call('GET', pathOf(call), { headers });

const change = (call: Call, body: object, ifMatch?: string, gateway = 0): Promise<ApiResponse> =>
  whoFor(call).call(call.http?.method ?? 'PATCH', pathOf(call), {
    body,
    headers: ifMatch === undefined ? {} : { 'if-match': ifMatch },
    gateway: stack.urls[gateway % stack.urls.length] ?? '',
  });

const tagOf = ({ headers }: ApiResponse): string => headers.get('etag') ?? 'none';

it('F75: this test covers every PATCH and PUT', () => {
  expect(conditional.map(({ name }) => name).sort()).toEqual(Object.keys(CHANGES).sort());
});

describe.each(conditional.map((call): [string, Call] => [call.name, call]))('%s', (name, call) => {
  const bodies = [1, 2, 3].map((n) => CHANGES[name]?.(n) ?? {});

  it('F75: a read returns an ETag, and 304 when the client already has that state', async () => {
    const first = await read(call);
    expect(first.status).toBe(200);
    expect(tagOf(first)).toMatch(/^"[\w-]{22}"$/);
    const again = await read(call, { 'if-none-match': tagOf(first) });
    expect([again.status, again.body, tagOf(again)]).toEqual([304, undefined, tagOf(first)]);
    expect((await read(call, { 'if-none-match': '"another"' })).status).toBe(200);
  });

  it('F75: a stale write is rejected with the current state and changes nothing', async () => {
    const before = await read(call);
    const refused = await change(call, bodies[0] ?? {}, '"of long ago"');
    expectProblem(refused, 412, 'changed-meanwhile');
    expect(refused.body).toMatchObject({ current: before.body });
    expect(tagOf(refused)).toBe(tagOf(before));
    expect((await read(call)).body).toEqual(before.body);
  });

  it('F75: of three concurrent writes to the same state, one succeeds', async () => {
    // None of the three is a no-op, which would not change the state.
    expect((await change(call, bodies[2] ?? {})).status).toBe(200);
    const raced = [bodies[0] ?? {}, bodies[1] ?? {}, bodies[0] ?? {}];
    const before = tagOf(await read(call));
    const responses = await Promise.all(
      raced.map((body, index) => change(call, body, before, index)),
    );
    const statuses = responses.map(({ status }) => status).sort();
    expect([name, ...statuses]).toEqual([name, 200, 412, 412]);
    const won = responses.find(({ status }) => status === 200);
    const after = await read(call);
    expect(won && tagOf(won)).toBe(tagOf(after));
    // The rejected client can continue with the current state in the response.
    for (const [index, response] of responses.entries())
      if (response.status === 412) {
        const next = await change(call, raced[index] ?? {}, tagOf(await read(call)));
        expect(next.status).toBe(200);
      }
  });

  it('F75: a write without `If-Match`, or with `*`, is unconditional', async () => {
    expect((await change(call, bodies[0] ?? {}, '*')).status).toBe(200);
    expect((await change(call, bodies[1] ?? {})).status).toBe(200);
  });
});

describe('an ETag', () => {
  it('F75: changes with every field, including the logo', async () => {
    const { admin } = provider;
    const logo = async () => (await noise(32, 32)).toString('base64');
    const etag = tagOf(await admin.call('GET', '/branding'));
    const headers = { 'if-match': etag };
    const first = await admin.call('PUT', '/branding', { body: { logo: await logo() }, headers });
    expectResponse(first, 200, Branding);
    const second = await admin.call('PUT', '/branding', { body: { logo: await logo() }, headers });
    expectProblem(second, 412, 'changed-meanwhile');
    const third = await admin.call('PUT', '/branding', {
      body: { logo: await logo() },
      headers: { 'if-match': tagOf(first) },
    });
    expect(expectResponse(third, 200, Branding).logo).not.toBe((first.body as Branding).logo);
    const stale = { 'if-match': tagOf(first) };
    const body = { logo: await logo() };
    expectProblem(
      await admin.call('PUT', '/branding', { body, headers: stale }),
      412,
      'changed-meanwhile',
    );
  });

  it('F75: is checked before business rules', async () => {
    const { admin } = provider;
    const path = `/jobs/${ids.jobId}`;
    const etag = tagOf(await admin.call('GET', path));
    for (const state of ['in-progress', 'done', 'closed'])
      await admin.call('PATCH', path, { body: { state } });
    const late = await admin.call('PATCH', path, {
      body: { state: 'in-progress' },
      headers: { 'if-match': etag },
    });
    expectProblem(late, 412, 'changed-meanwhile');
  });

  it('F75: never matches for a password', async () => {
    const body = { currentPassword: 'a', newPassword: 'a password that is new' };
    const headers = { 'if-match': '*' };
    const response = await provider.admin.call('PUT', '/me/password', { body, headers });
    expectProblem(response, 412, 'changed-meanwhile');
  });

  it('F75: reveals nothing to another provider', async () => {
    const stranger = await createProvider();
    const webhook = await stranger.admin.call('PATCH', `/webhooks/${ids.webhookId}`, {
      body: { status: Webhook.shape.status.options[0] },
      headers: { 'if-match': '"any"' },
    });
    expectProblem(webhook, 404, 'not-found');
  });
});
