import { beforeAll, describe, expect, it } from 'vitest';
import { BrowserSession, Me } from '@gatehouse/contracts/identity';
import {
  call,
  expectNoContent,
  expectProblem,
  expectResponse,
  type ApiResponse,
} from '../testing/api-client.js';
import { createProvider, type Provider } from '../testing/customer-fixture.js';
import { PASSWORD } from '../testing/person-fixture.js';
import { sendRaw } from '../testing/raw-http.js';
import { stack } from '../testing/stack.js';

const CONSOLE = { 'x-gatehouse-client': 'browser', 'sec-fetch-site': 'same-origin' };

let provider: Provider;
beforeAll(async () => {
  provider = await createProvider();
});

/** The Cookie header that a browser sends after a response. */
const cookiesOf = ({ headers }: ApiResponse): string =>
  headers
    .getSetCookie()
    .map((cookie) => cookie.split(';', 1)[0] ?? '')
    .join('; ');

const signIn = () =>
  call('POST', '/auth/sign-in', {
    headers: CONSOLE,
    body: { username: provider.admin.email, password: PASSWORD },
  });
const cookie = async (): Promise<string> => cookiesOf(await signIn());

describe('a browser session', () => {
  it('keeps its tokens in HttpOnly SameSite cookies, not in the response', async () => {
    const response = await signIn();
    const session = expectResponse(response, 200, BrowserSession);
    expect(session.user.email).toBe(provider.admin.email);
    expect(JSON.stringify(response.body)).not.toMatch(/token/i);
    const cookies = response.headers.getSetCookie();
    expect(cookies).toHaveLength(2);
    for (const each of cookies) {
      expect(each).toMatch(
        /^gatehouse-(access|refresh)-\d+=[\w.-]+; Path=\/; Max-Age=\d+; HttpOnly; SameSite=Strict$/,
      );
    }
    for (const secret of cookies.map((each) => each.split('=', 2)[1]?.split(';')[0] ?? '')) {
      expect(JSON.stringify(response.body)).not.toContain(secret);
    }
  });

  it('reads and writes with its cookies from the console', async () => {
    const headers = { ...CONSOLE, cookie: await cookie() };
    expectResponse(await call('GET', '/me', { headers }), 200, Me);
    const changed = await call('PATCH', '/me', { headers, body: { firstName: 'Ada' } });
    expectResponse(changed, 200, Me);
  });

  it('F17: refreshes once per refresh cookie; a replay ends the session and clears the cookies', async () => {
    const first = await cookie();
    const refresh = (from: string) =>
      call('POST', '/auth/refresh', { headers: { ...CONSOLE, cookie: from }, body: {} });
    const next = await refresh(first);
    expectResponse(next, 200, BrowserSession);
    expect(cookiesOf(next)).not.toBe(first);
    const replay = await refresh(first);
    expectProblem(replay, 401, 'session-ended');
    expect(replay.headers.getSetCookie().every((each) => each.includes('Max-Age=0'))).toBe(true);
    expectProblem(await refresh(cookiesOf(next)), 401, 'session-ended');
  });

  it('ends on sign-out', async () => {
    const headers = { ...CONSOLE, cookie: await cookie() };
    const response = await call('POST', '/auth/sign-out', { headers, body: {} });
    expectNoContent(response, 204);
    expect(cookiesOf(response)).toMatch(/gatehouse-access-\d+=; gatehouse-refresh-\d+=$/);
    expectProblem(await call('GET', '/me', { headers }), 401, 'session-ended');
  });
});

describe('a request with browser cookies', () => {
  const body = { firstName: 'Mallory' };
  const unchanged = async (): Promise<void> => {
    const { session } = await provider.admin.signInAgain();
    expect(session.user.firstName).not.toBe('Mallory');
  };

  it('is rejected without the custom header', async () => {
    const headers = { cookie: await cookie(), 'sec-fetch-site': 'same-origin' };
    expectProblem(await call('PATCH', '/me', { headers, body }), 403, 'cross-site-request');
    await unchanged();
  });

  it.each(['cross-site', 'same-site', 'none'])(
    'is rejected when it comes from %s',
    async (site) => {
      const headers = { ...CONSOLE, 'sec-fetch-site': site, cookie: await cookie() };
      expectProblem(await call('PATCH', '/me', { headers, body }), 403, 'cross-site-request');
      await unchanged();
    },
  );

  it('is rejected when an older browser sends another Origin', async () => {
    const { 'sec-fetch-site': _, ...older } = CONSOLE;
    const headers = { ...older, cookie: await cookie(), origin: 'https://evil.example' };
    expectProblem(await call('PATCH', '/me', { headers, body }), 403, 'cross-site-request');
    const own = { ...headers, origin: stack.publicUrl };
    expect((await call('PATCH', '/me', { headers: own, body: { firstName: 'Ada' } })).status).toBe(
      200,
    );
  });

  it('is accepted from an older browser at the domain of a provider, but not from another Origin', async () => {
    const statusFrom = async (origin: string): Promise<number> => {
      const { status } = await sendRaw({
        ...{ method: 'PATCH', path: '/api/v1/me', body: '{"firstName":"Ada"}' },
        headers: [
          ...['Host', 'portal.acme.example', 'Origin', origin, 'Cookie', await cookie()],
          ...['Content-Type', 'application/json', 'X-Gatehouse-Client', 'browser'],
        ],
      });
      return status;
    };
    expect(await statusFrom('http://portal.acme.example')).toBe(200);
    expect(await statusFrom('https://portal.acme.example')).toBe(403);
    expect(await statusFrom('http://evil.example')).toBe(403);
    expect(await statusFrom('null')).toBe(403);
  });

  it('cannot read or sign in from another site', async () => {
    const headers = { ...CONSOLE, 'sec-fetch-site': 'cross-site' };
    const read = await call('GET', '/me', { headers: { ...headers, cookie: await cookie() } });
    expectProblem(read, 403, 'cross-site-request');
    const credentials = { username: provider.admin.email, password: PASSWORD };
    const forced = await call('POST', '/auth/sign-in', { headers, body: credentials });
    expectProblem(forced, 403, 'cross-site-request');
    expect(forced.headers.getSetCookie()).toEqual([]);
  });

  it('is rejected with a duplicate cookie or an additional Authorization header', async () => {
    const kept = await cookie();
    const twice = { ...CONSOLE, cookie: `${kept}; ${kept}` };
    expectProblem(await call('GET', '/me', { headers: twice }), 401, 'not-signed-in');
    const both = { ...CONSOLE, cookie: kept, authorization: 'Bearer nonsense' };
    expectProblem(await call('GET', '/me', { headers: both }), 401, 'not-signed-in');
  });
});

describe('any other client', () => {
  it('gets tokens and no cookies', async () => {
    const { session } = await provider.admin.signInAgain();
    expect(session.tokenType).toBe('Bearer');
    const body = { refreshToken: session.refreshToken };
    const response = await call('POST', '/auth/refresh', { body });
    expect(response.headers.getSetCookie()).toEqual([]);
    expect(response.body).toHaveProperty('accessToken');
  });
});
