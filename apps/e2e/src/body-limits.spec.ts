import { BODY_BYTES } from '@gatehouse/contracts';
import { httpCalls } from '@gatehouse/contracts/topology';
import { beforeAll, describe, expect, it } from 'vitest';
import { toApiResponse, expectProblem, type ApiResponse } from './testing/api-client.js';
import { createProvider, type Provider } from './testing/customer-fixture.js';
import { operations, requestFor, type Operation } from './testing/openapi-operations.js';
import { signInOperator, type Person } from './testing/person-fixture.js';
import { sendRaw } from './testing/raw-http.js';

let provider: Provider;
let operator: Person;
let writes: Operation[];
beforeAll(async () => {
  [provider, operator] = await Promise.all([createProvider(), signInOperator()]);
  writes = (await operations()).filter(({ method }) => method !== 'GET');
});

const limitOf = ({ id }: Operation): number =>
  httpCalls.find(({ name }) => name === id)?.http?.maxBytes ?? BODY_BYTES;

interface Body {
  text?: string;
  /** Announces this length and sends no body. */
  length?: number;
  token?: string | undefined;
  type?: string;
}

/** Sends a body to an operation, or only announces its length. */
async function send(operation: Operation, { text: body = '', length, token, type }: Body) {
  const path = `/api/v1${requestFor(operation, {}).path}`;
  const headers = [
    ...['Content-Type', type ?? operation.file ?? 'application/json'],
    ...(token === undefined ? [] : ['Authorization', `Bearer ${token}`]),
    ...(length === undefined ? [] : ['Content-Length', String(length)]),
  ];
  const { method } = operation;
  const options = {
    method,
    path,
    headers,
    ...(length === undefined ? { body } : { withholdBody: true }),
  };
  return toApiResponse(await sendRaw(options), `${method} ${path}`);
}

/** A user whom the gateway lets call an operation. */
const whoMay = ({ secured, access }: Operation): string | undefined => {
  if (!secured) return undefined;
  return access === 'platform-support' ? operator.token : provider.admin.token;
};

describe('every route with a request body', () => {
  it('F46: rejects a body over its limit (64 kB unless the contract says otherwise) before reading it', async () => {
    expect(writes.length).toBeGreaterThan(50);
    expect(BODY_BYTES).toBe(64 * 1024);
    const seen: [string, number, string][] = [];
    for (const operation of writes) {
      const response = await send(operation, {
        length: limitOf(operation) + 1,
        token: whoMay(operation),
      });
      seen.push([operation.id, response.status, (response.body as { code: string }).code]);
    }
    expect(seen).toEqual(writes.map(({ id }) => [id, 413, 'request-too-large']));
    const more = httpCalls.filter(({ http }) => (http?.maxBytes ?? 0) > BODY_BYTES);
    expect(more.map(({ name }) => name).toSorted()).toEqual(
      [
        ...['begin-attachment', 'create-template', 'import-assets', 'import-customers'],
        ...[
          'import-jobs',
          'import-members',
          'import-to-customer',
          'publish-events',
          'publish-terms',
        ],
        ...[
          'set-branding',
          'create-application',
          'update-application',
          'update-template',
          'upsert-members',
        ],
      ].toSorted(),
    );
  });

  it('F46 F47 F48: rejects missing or invalid tokens and missing permissions before reading the body', async () => {
    const secured = writes.filter((operation) => operation.secured);
    const wrong: string[] = [];
    for (const operation of secured)
      for (const token of [undefined, 'no.good.token']) {
        const { status } = await send(operation, { length: 1_000, token });
        if (status !== 401) wrong.push(`${operation.id}: ${String(status)}`);
      }
    const beyond = writes.filter(({ access }) => access === 'platform-support');
    expect(beyond.length).toBeGreaterThan(3);
    for (const operation of beyond) {
      const response = await send(operation, { length: 1_000, token: provider.admin.token });
      expectProblem(response, 403, 'permission-denied');
    }
    expect(wrong).toEqual([]);
  });

  it('F53: rejects an unsupported content type before reading the body', async () => {
    const wrong: string[] = [];
    for (const operation of writes)
      for (const type of ['multipart/form-data; boundary=x', 'text/plain']) {
        const response = await send(operation, { length: 60_000, type, token: whoMay(operation) });
        if (response.status !== 415)
          wrong.push(`${operation.id} ${type}: ${String(response.status)}`);
      }
    expect(wrong).toEqual([]);
  });
});

describe('a body within the limit', () => {
  const lookup = (body: string): Promise<ApiResponse> => {
    const operation = writes.find(({ id }) => id === 'look-up-activation');
    if (!operation) throw new Error('unreachable: there is such a call');
    return send(operation, { text: body });
  };
  const weightOf = ({ body }: ApiResponse): number => Buffer.byteLength(JSON.stringify(body));

  it.each<[string, string]>([
    ['unknown keys', `{${Array.from({ length: 4_000 }, (_, n) => `"k${n}":1`).join(',')}}`],
    ['keys as long as it can be', `{"${'k'.repeat(60_000)}":1,"${'\\u0001'.repeat(900)}":2}`],
    ['one huge string', `{"token":"${'x'.repeat(60_000)}"}`],
    [
      'keys in another script',
      `{${Array.from({ length: 60 }, (_, n) => `"${'語'.repeat(300)}${n}":1`).join(',')}}`,
    ],
  ])('F46: of %s is answered with at most 20 errors and 8 kB', async (_, body) => {
    const response = await lookup(body);
    const { errors } = expectProblem(response, 422, 'invalid-request');
    expect(errors?.length).toBeLessThanOrEqual(20);
    expect(weightOf(response)).toBeLessThanOrEqual(8 * 1024);
  });

  it('F46: is rejected when nested too deeply or with too long a list', async () => {
    const nested = `{"token":${'['.repeat(20_000)}${']'.repeat(20_000)}}`;
    expectProblem(await lookup(nested), 400, 'malformed-request');
    const list = `{"token":[${'{},'.repeat(20_000)}{}]}`;
    expectProblem(await lookup(list), 413, 'request-too-large');
  });

  it('F53: is rejected when it contains a duplicate key', async () => {
    expectProblem(await lookup('{"token":"x","token":"x"}'), 400, 'malformed-request');
  });
});
