import { beforeAll, describe, expect, it } from 'vitest';
import {
  toApiResponse,
  call,
  expectProblem,
  problemOf,
  type ApiResponse,
} from './testing/api-client.js';
import { createProvider, type Provider } from './testing/customer-fixture.js';
import { fetchOpenApi } from './testing/openapi-operations.js';
import { sendRaw } from './testing/raw-http.js';
import { stack } from './testing/stack.js';

let provider: Provider;
beforeAll(async () => {
  provider = await createProvider();
});

const JSON_TYPE = 'application/json';

/** Sends a body to a public route and to routes that require a session. */
const post = async (
  body: string | Uint8Array,
  type = JSON_TYPE,
  how: { withholdBody?: boolean; headers?: string[] } = {},
): Promise<ApiResponse[]> => {
  const { token } = provider.admin;
  const responses = ['/auth/sign-in', '/customers', '/terms'].map(async (path) => {
    const own = ['Content-Type', type, 'Authorization', `Bearer ${token}`];
    const headers = [...own, ...(how.headers ?? [])];
    const options = { method: 'POST', path: `/api/v1${path}`, body, ...how, headers };
    return toApiResponse(await sendRaw(options), `POST ${path} ${String(body).slice(0, 80)}`);
  });
  return Promise.all(responses);
};

const nested = (depth: number, open: string, close: string): string =>
  open.repeat(depth) + close.repeat(depth);

describe('an unreadable body', () => {
  const bytes = (text: string, ...end: number[]) =>
    Buffer.concat([Buffer.from(text), Buffer.from(end), Buffer.from('"}')]);
  it.each<[string, string | Uint8Array]>([
    ['is not JSON', '{"name":'],
    ['is not JSON at all', 'name=x&kind=corporate'],
    ['goes on after its end', '{"name":"x"} {"name":"y"}'],
    ['has a comment', '{"name":"x" /* y */}'],
    ['has a trailing comma', '{"name":"x",}'],
    ['has single quotes', "{'name':'x'}"],
    ['has NaN', '{"name":NaN}'],
    ['has a raw line break in a string', '{"name":"a\nb"}'],
    ['has a key twice', '{"name":"x","kind":"corporate","name":"y"}'],
    ['has a key twice, once escaped', '{"name":"x","n\\u0061me":"y"}'],
    ['has a key twice further down', '{"name":{"a":1,"a":2}}'],
    ['reaches for the prototype', '{"__proto__":{"isAdmin":true},"name":"x"}'],
    ['reaches for the prototype by escapes', '{"\\u005f_proto__":{"isAdmin":true}}'],
    ['reaches for the constructor', '{"constructor":{"prototype":{"isAdmin":true}}}'],
    ['reaches for it further down', '{"name":{"__proto__":{"isAdmin":true}}}'],
    ['is an array nested 30 000 deep', nested(30_000, '[', ']')],
    ['is an array nested 60 000 deep and open', '['.repeat(60_000)],
    ['is an object nested 10 000 deep', `${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`],
    ['is not UTF-8', bytes('{"name":"', 0xff, 0xfe)],
    ['has an overlong encoding', bytes('{"name":"', 0xc0, 0xaf)],
    ['has a surrogate in UTF-8', bytes('{"name":"', 0xed, 0xa0, 0x80)],
    ['breaks off within a character', bytes('{"name":"', 0xe2, 0x82)],
  ])('F26: because it %s, is malformed', async (_, body) => {
    for (const response of await post(body)) expectProblem(response, 400, 'malformed-request');
  });

  it('F26: does not pollute Object.prototype', async () => {
    await post('{"__proto__":{"name":"x","kind":"corporate","username":"x","password":"x"}}');
    for (const response of await post('{}')) expectProblem(response, 422, 'invalid-request');
  });

  it('F26: is rejected when too large', async () => {
    const limit = 64 * 1024;
    // One of them has a higher limit.
    const larger = 512 * 1024;
    for (const size of [larger + 1, 10 * larger]) {
      const responses = await post(' '.repeat(size), JSON_TYPE, { withholdBody: true });
      for (const response of responses) expectProblem(response, 413, 'request-too-large');
    }
    // Without Content-Length it is rejected once the limit is exceeded.
    const chunked = { headers: ['Transfer-Encoding', 'chunked'] };
    const body = `{"name":"x"${' '.repeat(larger)}}`;
    for (const response of await post(body, JSON_TYPE, chunked)) {
      expectProblem(response, 413, 'request-too-large');
    }
    for (const response of await post(`{"bogus":1${' '.repeat(limit - 11)}}`)) {
      expectProblem(response, 422, 'invalid-request');
    }
  });

  it('F26: is rejected when its type is not supported', async () => {
    const types = [
      ...['text/plain', 'text/html', 'application/xml', 'application/x-www-form-urlencoded'],
      ...[
        'multipart/form-data; boundary=x',
        'application/octet-stream',
        'application/jsonp',
        'json',
      ],
      ...['*/*', 'text/plain; application/json', 'application/merge-patch+json'],
    ];
    for (const type of types) {
      for (const response of await post('{"name":"x"}', type)) {
        expectProblem(response, 415, 'unsupported-media-type');
      }
    }
  });
});

describe('an invalid body', () => {
  it.each(['[]', '[{"name":"x"}]', '"text"', '1', '1e400', 'true', 'null', '', '{}'])(
    'F26: %s is rejected with a pointer',
    async (body) => {
      for (const response of await post(body)) expectProblem(response, 422, 'invalid-request');
    },
  );

  it('F26: is rejected with a pointer to each invalid field', async () => {
    const pointersOf = async (path: string, body: object) => {
      const response = await provider.admin.call('POST', path, { body });
      const { errors } = expectProblem(response, 422, 'invalid-request');
      return [...new Set(errors?.map(({ pointer }) => pointer))].toSorted();
    };
    const wrong = { name: '', kind: 'x', email: 'x', departmentId: 'x', bogus: 1, 'a/b~c': 1 };
    expect(await pointersOf('/customers', wrong)).toEqual(
      ['/a~1b~0c', '/bogus', '/departmentId', '/email', '/kind', '/name'].toSorted(),
    );
    expect(await pointersOf('/customers', {})).toEqual(['/kind', '/name']);
    const administrator = { email: 'x', firstName: 1, lastName: 'B', role: 'x' };
    const operatorsOnly = await provider.admin.call('POST', '/platform/providers', {
      body: { name: 'x', administrator },
    });
    expect([403, 422]).toContain(problemOf(operatorsOnly).status);
    expect(await pointersOf('/terms', { title: [], body: {} })).toEqual(['/body', '/title']);
  });

  it('F26: is rejected with control characters or lone surrogates', async () => {
    for (const character of ['\\u0000', '\\u0007', '\\ud800', '\\udc00x', '\\n', '\\u007f']) {
      const body = `{"name":"a${character}b","kind":"corporate"}`;
      const [, response] = await post(body);
      if (!response) throw new Error('unreachable: there are three responses');
      const { errors } = expectProblem(response, 422, 'invalid-request');
      expect(errors?.map(({ pointer }) => pointer)).toEqual(['/name']);
    }
  });

  it('F26 F19: never reaches the database with characters that it cannot store', async () => {
    const odd = ['\u0000', 'a\u0000b', '\ud800', 'a\ud800b@c.example', 'ä'.repeat(319)];
    for (const text of odd) {
      const bodies: [string, object][] = [
        ['/auth/sign-in', { username: text, password: 'a long password for tests' }],
        ['/auth/sign-in', { username: 'nobody@customer.example', password: text }],
        ['/auth/password/forgot', { username: text }],
        ['/auth/refresh', { refreshToken: text }],
        ['/auth/password/reset', { token: text, password: 'a long password for tests' }],
        ['/auth/password/reset', { token: 'x', password: text }],
        ['/activations/lookup', { token: text }],
        ['/activations', { token: text, password: 'a long password for tests' }],
        ['/activations', { token: 'x', password: text, firstName: text }],
        ['/activations/renew', { token: text }],
      ];
      for (const [path, body] of bodies) {
        const { status } = await call('POST', path, { body });
        expect([path, JSON.stringify(body), status < 500]).toEqual([
          path,
          JSON.stringify(body),
          true,
        ]);
      }
    }
  });
});

describe('every problem', () => {
  it('F26: has a page that explains it and what to do', async () => {
    const codes = (await fetchOpenApi()).components.schemas.Problem.properties.code.enum;
    expect(codes.length).toBeGreaterThan(20);
    for (const code of codes) {
      const response = await fetch(`${stack.urls[0]}/problems/${code}`);
      const page = await response.text();
      expect([code, response.status]).toEqual([code, 200]);
      expect(response.headers.get('content-type')).toContain('text/html');
      expect(page).toContain(code);
      expect(page).toContain('What to do');
    }
    const unknown = await fetch(`${stack.urls[0]}/problems/no-such-problem`);
    expectProblem(await toApiResponse(unknown, 'GET /problems/no-such-problem'), 404, 'not-found');
  });
});
