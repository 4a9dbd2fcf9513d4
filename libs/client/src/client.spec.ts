import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createClient, type ClientOptions } from './client.js';
import { GatehouseProblem } from './problem.js';
import { problem, StubServer } from './testing/stub-server.js';

let server: StubServer;
beforeEach(async () => {
  server = await StubServer.start();
});
afterEach(() => server.stop());

const clientWith = (options: Partial<ClientOptions> = {}) =>
  createClient({ url: server.url, apiKey: 'ghk_secret', ...options });
const keys = () => new Set(server.received.map(({ headers }) => headers['idempotency-key']));
const customer = { body: { name: 'City Hospital', kind: 'corporate' as const } };
const ofCustomer = { params: { path: { customerId: 'c1' } } };

describe('a call', () => {
  it('sends the API key, and returns the data with its ETag', async () => {
    server.respond = () => ({
      headers: { etag: '"1"' },
      body: { id: 'c1', name: 'City Hospital' },
    });
    const { data, etag } = await clientWith().GET('/customers/{customerId}', ofCustomer);
    expect({ name: data.name, etag }).toEqual({ name: 'City Hospital', etag: '"1"' });
    expect(server.received[0]).toMatchObject({
      path: '/api/v1/customers/c1',
      headers: { authorization: 'Bearer ghk_secret' },
    });
  });

  it('throws a problem with its code and errors', async () => {
    const errors = [{ pointer: '/name', detail: 'is required' }];
    server.respond = () => ({
      status: 422,
      headers: { 'content-type': 'application/problem+json' },
      body: { code: 'invalid-request', detail: '/name: is required', errors },
    });
    const error = await clientWith()
      .POST('/customers', customer)
      .catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(GatehouseProblem);
    expect(error).toMatchObject({ code: 'invalid-request', status: 422, errors });
  });

  it('throws for a response that is not from Gatehouse, too', async () => {
    server.respond = () => ({
      status: 404,
      headers: { 'content-type': 'text/html' },
      body: '<h1>Nothing here</h1>',
    });
    const read = clientWith().GET('/me');
    await expect(read).rejects.toMatchObject({ code: 'unknown', status: 404 });
  });

  it('sends a file as it is', async () => {
    server.respond = () => ({ body: { items: [] } });
    await clientWith().POST('/customers/import', { body: 'name,kind\nA,corporate\n' });
    expect(server.received[0]).toMatchObject({
      headers: { 'content-type': 'text/csv' },
      body: 'name,kind\nA,corporate\n',
    });
  });

  it('has no body where the response has none', async () => {
    server.respond = () => ({ status: 204 });
    const { data } = await clientWith().DELETE('/contacts/{contactId}', {
      params: { path: { contactId: 'x' } },
    });
    expect(data).toBeUndefined();
  });
});

describe('a call that fails for now', () => {
  it('is repeated with the same Idempotency-Key, when the response says so', async () => {
    server.respondInTurn(
      problem(503, 'unavailable', { 'retry-after': '0' }),
      problem(429, 'rate-limited', { 'retry-after': '0' }),
      { hangUp: true },
      { status: 201, body: { id: 'c1' } },
    );
    const { data } = await clientWith().POST('/customers', customer);
    expect(data.id).toBe('c1');
    expect(server.received).toHaveLength(4);
    expect(server.received.map(({ body }) => body)).toEqual(
      Array(4).fill(JSON.stringify(customer.body)),
    );
    expect(keys().size).toBe(1);
  });

  it('is repeated with the key of the caller', async () => {
    server.respondInTurn(problem(504, 'timed-out'), { status: 201, body: {} });
    const headers = { 'Idempotency-Key': 'mine' };
    await clientWith().POST('/customers', { ...customer, headers });
    expect([...keys()]).toEqual(['mine']);
  });

  it('has another key than the next one', async () => {
    server.respond = () => ({ status: 201, body: {} });
    await clientWith().POST('/customers', customer);
    await clientWith().POST('/customers', customer);
    expect(keys().size).toBe(2);
  });

  it('is left to the caller if it would have to wait for long', async () => {
    server.respond = () => problem(429, 'rate-limited', { 'retry-after': '900' });
    const read = clientWith().GET('/me');
    await expect(read).rejects.toMatchObject({ code: 'rate-limited', retryAfterSeconds: 900 });
    expect(server.received).toHaveLength(1);
  });

  it('is given up in the end', async () => {
    server.respond = () => problem(503, 'unavailable', { 'retry-after': '0' });
    await expect(clientWith({ retries: 2 }).GET('/me')).rejects.toMatchObject({ status: 503 });
    expect(server.received).toHaveLength(3);
  });

  it('is not repeated if it may have taken effect and would fail the second time', async () => {
    server.respond = () => ({ hangUp: true });
    const client = clientWith();
    const path = { contactId: 'x' };
    await expect(client.DELETE('/contacts/{contactId}', { params: { path } })).rejects.toThrow();
    const change = { params: { path }, body: { firstName: 'Kim' } };
    await expect(client.PATCH('/contacts/{contactId}', change)).rejects.toThrow();
    expect(server.received).toHaveLength(2);
    server.respond = () => problem(503, 'unavailable', { 'retry-after': '0' });
    const headers = { 'If-Match': '"1"' };
    const conditional = { ...change, headers };
    await expect(client.PATCH('/contacts/{contactId}', conditional)).rejects.toThrow();
    expect(server.received).toHaveLength(3);
  });

  it('does not wait for a caller who has given up', async () => {
    server.respond = () => problem(503, 'unavailable', { 'retry-after': '20' });
    const controller = new AbortController();
    const read = clientWith().GET('/me', { signal: controller.signal });
    setTimeout(() => controller.abort(new Error('enough')), 50);
    await expect(read).rejects.toThrow('enough');
  });
});

describe('a list', () => {
  it('is read page by page, as far as it is asked for', async () => {
    const pages: Record<string, unknown> = {
      '/api/v1/customers?q=clinic': { items: [{ id: '1' }, { id: '2' }], nextCursor: 'b' },
      '/api/v1/customers?q=clinic&cursor=b': { items: [{ id: '3' }], nextCursor: null },
    };
    server.respond = ({ path }) => ({ body: pages[path] });
    const query = { params: { query: { q: 'clinic' } } };
    const ids: string[] = [];
    for await (const { id } of clientWith().items('/customers', query)) ids.push(id);
    expect(ids).toEqual(['1', '2', '3']);
    for await (const { id } of clientWith().items('/customers', query)) {
      expect(id).toBe('1');
      break;
    }
    expect(server.received).toHaveLength(3);
  });

  it('is read line by line as NDJSON', async () => {
    server.respond = () => ({
      headers: { 'content-type': 'application/x-ndjson' },
      body: '{"name":"Gäste"}\n{"name":"B"}\n',
    });
    const names: string[] = [];
    for await (const { name } of clientWith().lines('/customers/export')) names.push(name);
    expect(names).toEqual(['Gäste', 'B']);
    expect(server.received[0]?.headers.accept).toBe('application/x-ndjson');
  });
});
