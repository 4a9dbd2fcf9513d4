import { beforeAll, describe, expect, it } from 'vitest';
import { BrowserSession, Me } from '@gatehouse/contracts/identity';
import { call, expectAnswer, expectNothing, expectProblem, type Answer } from '../client.js';
import { createProvider, type Provider } from '../customers.js';
import { PASSWORD } from '../people.js';
import { stack } from '../stack.js';

const CONSOLE = { 'x-gatehouse-client': 'browser', 'sec-fetch-site': 'same-origin' };

let provider: Provider;
beforeAll(async () => {
  provider = await createProvider();
});

/** What a browser keeps of the cookies of an answer, as it sends them. */
const cookiesOf = ({ headers }: Answer): string =>
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

describe('the session of a browser', () => {
  it('has its tokens in cookies that no script reads and no other site sends, and nowhere in the answer', async () => {
    const answer = await signIn();
    const session = expectAnswer(answer, 200, BrowserSession);
    expect(session.user.email).toBe(provider.admin.email);
    expect(JSON.stringify(answer.body)).not.toMatch(/token/i);
    const cookies = answer.headers.getSetCookie();
    expect(cookies).toHaveLength(2);
    for (const each of cookies) {
      expect(each).toMatch(
        /^gatehouse-(access|refresh)-\d+=[\w.-]+; Path=\/; Max-Age=\d+; HttpOnly; SameSite=Strict$/,
      );
    }
    for (const secret of cookies.map((each) => each.split('=', 2)[1]?.split(';')[0] ?? '')) {
      expect(JSON.stringify(answer.body)).not.toContain(secret);
    }
  });

  it('reads and changes by its cookies, from our own page', async () => {
    const headers = { ...CONSOLE, cookie: await cookie() };
    expectAnswer(await call('GET', '/me', { headers }), 200, Me);
    const changed = await call('PATCH', '/me', { headers, body: { firstName: 'Ada' } });
    expectAnswer(changed, 200, Me);
  });

  it('F17: goes on by its refresh cookie once; a replay ends it, and takes the cookies away', async () => {
    const first = await cookie();
    const refresh = (from: string) =>
      call('POST', '/auth/refresh', { headers: { ...CONSOLE, cookie: from }, body: {} });
    const next = await refresh(first);
    expectAnswer(next, 200, BrowserSession);
    expect(cookiesOf(next)).not.toBe(first);
    const replay = await refresh(first);
    expectProblem(replay, 401, 'session-ended');
    expect(replay.headers.getSetCookie().every((each) => each.includes('Max-Age=0'))).toBe(true);
    expectProblem(await refresh(cookiesOf(next)), 401, 'session-ended');
  });

  it('ends by signing out', async () => {
    const headers = { ...CONSOLE, cookie: await cookie() };
    const answer = await call('POST', '/auth/sign-out', { headers, body: {} });
    expectNothing(answer, 204);
    expect(cookiesOf(answer)).toMatch(/gatehouse-access-\d+=; gatehouse-refresh-\d+=$/);
    expectProblem(await call('GET', '/me', { headers }), 401, 'session-ended');
  });
});

describe('a request that carries the cookies of a browser', () => {
  const body = { firstName: 'Mallory' };
  const unchanged = async (): Promise<void> => {
    const { session } = await provider.admin.signInAgain();
    expect(session.user.firstName).not.toBe('Mallory');
  };

  it('changes nothing without the header that forms cannot send', async () => {
    const headers = { cookie: await cookie(), 'sec-fetch-site': 'same-origin' };
    expectProblem(await call('PATCH', '/me', { headers, body }), 403, 'cross-site-request');
    await unchanged();
  });

  it.each(['cross-site', 'same-site', 'none'])(
    'changes nothing when it comes from %s',
    async (site) => {
      const headers = { ...CONSOLE, 'sec-fetch-site': site, cookie: await cookie() };
      expectProblem(await call('PATCH', '/me', { headers, body }), 403, 'cross-site-request');
      await unchanged();
    },
  );

  it('changes nothing when an older browser names another origin', async () => {
    const { 'sec-fetch-site': _, ...older } = CONSOLE;
    const headers = { ...older, cookie: await cookie(), origin: 'https://evil.example' };
    expectProblem(await call('PATCH', '/me', { headers, body }), 403, 'cross-site-request');
    const own = { ...headers, origin: stack.publicUrl };
    expect((await call('PATCH', '/me', { headers: own, body: { firstName: 'Ada' } })).status).toBe(
      200,
    );
  });

  it('reads nothing for another site, and nobody is signed in from there', async () => {
    const headers = { ...CONSOLE, 'sec-fetch-site': 'cross-site' };
    const read = await call('GET', '/me', { headers: { ...headers, cookie: await cookie() } });
    expectProblem(read, 403, 'cross-site-request');
    const credentials = { username: provider.admin.email, password: PASSWORD };
    const forced = await call('POST', '/auth/sign-in', { headers, body: credentials });
    expectProblem(forced, 403, 'cross-site-request');
    expect(forced.headers.getSetCookie()).toEqual([]);
  });

  it('counts for nothing where a cookie comes twice, or beside an Authorization header', async () => {
    const kept = await cookie();
    const twice = { ...CONSOLE, cookie: `${kept}; ${kept}` };
    expectProblem(await call('GET', '/me', { headers: twice }), 401, 'not-signed-in');
    const both = { ...CONSOLE, cookie: kept, authorization: 'Bearer nonsense' };
    expectProblem(await call('GET', '/me', { headers: both }), 401, 'not-signed-in');
  });
});

describe('everybody else', () => {
  it('gets tokens and no cookies, as before', async () => {
    const { session } = await provider.admin.signInAgain();
    expect(session.tokenType).toBe('Bearer');
    const body = { refreshToken: session.refreshToken };
    const answer = await call('POST', '/auth/refresh', { body });
    expect(answer.headers.getSetCookie()).toEqual([]);
    expect(answer.body).toHaveProperty('accessToken');
  });
});
