import { beforeAll, describe, expect, it } from 'vitest';
import { toApiResponse, expectProblem, problemOf, type ApiResponse } from './testing/api-client.js';
import {
  createJob,
  createProvider,
  pendingCustomer,
  type Customer,
  type Provider,
} from './testing/customer-fixture.js';
import { sendRaw } from './testing/raw-http.js';

let provider: Provider;
let customer: Customer;
beforeAll(async () => {
  provider = await createProvider();
  customer = await pendingCustomer(provider);
});

const get = (path: string): Promise<ApiResponse> => provider.admin.call('GET', path);
const lists = () => [
  ...['/customers', '/jobs', '/terms', '/members', '/roles', '/departments', '/contacts'],
  ...['/me/notifications', '/webhooks'],
  ...['/access/history', '/members', '/contacts'].map((part) => `/customers/${customer.id}${part}`),
];
const searched = ['/customers', '/jobs', '/members', '/roles', '/departments', '/contacts'];

const refused = async (path: string, pointer: string): Promise<void> => {
  const response = await get(path);
  const { errors } = expectProblem(response, 422, 'invalid-request');
  expect([path, errors?.map((error) => error.pointer)]).toEqual([path, [pointer]]);
};

describe('a query', () => {
  it.each(['0', '-1', '201', '9999', '1.5', 'abc', '', '1e9', '1&limit=2', '[1]'])(
    'F26: with limit=%s is rejected on every list',
    async (limit) => {
      for (const path of lists()) await refused(`${path}?limit=${limit}`, '/limit');
    },
  );

  it('F26: with an unknown field is rejected', async () => {
    for (const path of lists()) await refused(`${path}?bogus=1`, '/bogus');
    for (const name of ['__proto__', 'constructor']) {
      const { status } = problemOf(await get(`/customers?${name}=1`));
      expect([400, 422]).toContain(status);
    }
  });

  it('F26: with a value of the wrong type is rejected', async () => {
    await refused('/customers?access=open', '/access');
    await refused('/customers?access=off&access=pending', '/access');
    await refused('/jobs?customerId=1', '/customerId');
    await refused(`/customers?q=${'x'.repeat(201)}`, '/q');
    await refused('/customers?q=a&q=b', '/q');
  });

  it('F26: with characters that the database cannot store is rejected or finds nothing', async () => {
    for (const text of ['%00', 'a%00b', '%ed%a0%80', '%ff', '%c0%af']) {
      for (const path of searched) {
        const response = await get(`${path}?q=${text}`);
        if (response.status === 200) expect(response.body).toEqual({ items: [], nextCursor: null });
        else expect([400, 422]).toContain(problemOf(response).status);
      }
    }
  });

  it('F27: with a forged cursor is rejected', async () => {
    const cursor = (key: unknown) => Buffer.from(JSON.stringify(key)).toString('base64url');
    const forged = [
      ...['x', 'null', '%00', 'e30', '====', 'x'.repeat(4_001)],
      ...[[], {}, null, 1, [null], [{}], [[]], ['x', 'y', 'z'], [true]].map(cursor),
      ...[['x'], [''], ['\u0000'], ['not-an-id'], [1.5], [1e300], [-1e300]].map(cursor),
      ...[
        ['a', 'not-an-id'],
        ['a', '\u0000'],
        ['\u0000', customer.id],
        ['\ud800', customer.id],
        ["'; drop table customers; --", "'"],
      ].map(cursor),
    ];
    for (const path of lists()) {
      for (const text of forged) {
        const response = await get(`${path}?cursor=${text}`);
        expect([path, text, response.status < 500]).toEqual([path, text, true]);
        expectProblem(response, 422, 'invalid-request');
      }
    }
  });

  it('F74: with a cursor of another list, filter, search or order is rejected', async () => {
    await pendingCustomer(provider);
    await createJob(provider, customer, 'One');
    await createJob(provider, customer, 'Two');
    const begun = [
      '/customers?limit=1',
      '/customers?limit=1&access=pending',
      '/jobs?limit=1',
      '/roles?limit=1',
    ];
    const others = [
      ...lists(),
      '/jobs?sort=updated',
      '/jobs?state=new',
      '/customers?q=a',
      '/customers?access=off',
    ];
    for (const path of begun) {
      const { nextCursor } = (await get(path)).body as { nextCursor: string };
      expect([path, typeof nextCursor]).toEqual([path, 'string']);
      const same = path.replace('limit=1', 'limit=2');
      expect((await get(`${same}&cursor=${nextCursor}`)).status).toBe(200);
      for (const other of [...others, ...begun].filter(
        (each) => each !== path && `${each}?limit=1` !== path,
      ))
        await refused(`${other}${other.includes('?') ? '&' : '?'}cursor=${nextCursor}`, '/cursor');
    }
  });
});

describe('a path', () => {
  it('F26: with a malformed id is not found', async () => {
    const ids = ['x', '1', '%00', '..', '%2e%2e', 'null', `${customer.id}x`, '%F0%9F%92%A9'];
    for (const id of [...ids, 'x'.repeat(500)]) {
      for (const path of [`/customers/${id}`, `/customers/${id}/access/history`, `/jobs/${id}`]) {
        const response = await get(path);
        expect([path, response.status < 500]).toEqual([path, true]);
        expect([400, 404]).toContain(problemOf(response).status);
      }
    }
  });

  it('F26: is not found when the route or method is unknown', async () => {
    const { token } = provider.admin;
    const headers = ['Authorization', `Bearer ${token}`];
    const requests = [
      ...['/api', '/api/v1', '/api/v1/', '/api/v1/nope', '/api/v2/customers'].map((path) => ({
        path,
      })),
      ...['/api/v1/customers%2f..', '/api/v1/%c0%af', '/%', '/api/v1/customers/%zz'].map(
        (path) => ({
          path,
        }),
      ),
      ...['DELETE', 'PUT', 'PATCH', 'TRACE', 'PURGE'].map((method) => ({
        method,
        path: '/api/v1/customers',
      })),
    ];
    for (const request of requests) {
      const response = await toApiResponse(
        await sendRaw({ ...request, headers }),
        JSON.stringify(request),
      );
      expect([400, 404, 405]).toContain(problemOf(response).status);
    }
  });
});
