import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createClient } from './client.js';
import type { Tokens } from './credentials.js';
import { problem, StubServer, type Received } from './testing/stub-server.js';

let server: StubServer;
beforeEach(async () => {
  server = await StubServer.start();
});
afterEach(() => server.stop());

const tokens = (generation: number): Tokens => ({
  accessToken: `access-${generation}`,
  refreshToken: `refresh-${generation}`,
});
const isRefresh = ({ path }: Received): boolean => path === '/api/v1/auth/refresh';
const refreshes = () => server.received.filter(isRefresh);

/** Accepts the second access token only. */
const acceptSecond = async (request: Received) => {
  if (isRefresh(request)) {
    await new Promise((resolve) => setTimeout(resolve, 30));
    return { body: tokens(2) };
  }
  const isFresh = request.headers.authorization === 'Bearer access-2';
  return isFresh ? { body: { id: 'me' } } : problem(401, 'token-stale');
};

describe('a session', () => {
  it('is refreshed once, however many calls need it', async () => {
    server.respond = acceptSecond;
    const kept: unknown[] = [];
    const client = createClient({
      url: server.url,
      session: tokens(1),
      onSession: (session) => kept.push(session),
    });
    const responses = await Promise.all(Array.from({ length: 10 }, () => client.GET('/me')));
    expect(responses.map(({ data }) => data.id)).toEqual(Array(10).fill('me'));
    expect(refreshes().map(({ body }) => JSON.parse(body) as unknown)).toEqual([
      { refreshToken: 'refresh-1' },
    ]);
    expect(kept).toEqual([tokens(2)]);
  });

  it('is refreshed again when the next token has become stale', async () => {
    let generation = 1;
    server.respond = (request) => {
      if (isRefresh(request)) return { body: tokens(++generation) };
      const isFresh = request.headers.authorization === `Bearer access-${generation}`;
      return isFresh ? { body: {} } : problem(401, 'not-signed-in');
    };
    const client = createClient({ url: server.url, session: tokens(0) });
    await client.GET('/me');
    generation = 5;
    await client.GET('/me');
    expect(refreshes()).toHaveLength(2);
  });

  it('is over when it has ended: no refresh, and `onSession` is called with null', async () => {
    server.respond = () => problem(401, 'session-ended');
    const client = createClient({ url: server.url, session: tokens(1) });
    await expect(client.GET('/me')).rejects.toMatchObject({ code: 'session-ended' });
    expect(refreshes()).toEqual([]);

    server.respond = (request) =>
      problem(401, isRefresh(request) ? 'session-ended' : 'token-stale');
    const kept: unknown[] = [];
    const stale = createClient({
      url: server.url,
      session: tokens(1),
      onSession: (session) => kept.push(session),
    });
    await expect(stale.GET('/me')).rejects.toMatchObject({ code: 'session-ended' });
    expect(kept).toEqual([null]);
  });

  it('survives a refresh that fails for now', async () => {
    let isDown = true;
    server.respond = (request) =>
      isRefresh(request) && isDown
        ? problem(503, 'unavailable', { 'retry-after': '0' })
        : acceptSecond(request);
    const client = createClient({ url: server.url, session: tokens(1), retries: 0 });
    await expect(client.GET('/me')).rejects.toMatchObject({ status: 503 });
    isDown = false;
    expect((await client.GET('/me')).data.id).toBe('me');
  });

  it('is started by signing in and ended by signing out', async () => {
    server.respond = ({ path }) =>
      path.endsWith('sign-out') ? { status: 204 } : { body: tokens(1) };
    const client = createClient({ url: server.url });
    await client.signIn({ username: 'ada@provider.example', password: 'secret' });
    await client.GET('/me');
    await client.signOut();
    await client.GET('/branding');
    expect(server.received.map(({ headers }) => headers.authorization)).toEqual([
      undefined,
      'Bearer access-1',
      'Bearer access-1',
      undefined,
    ]);
  });

  it('of a page is in its cookies: the client only says that it is one', async () => {
    let isFresh = false;
    server.respond = (request) => {
      if (!isRefresh(request)) return isFresh ? { body: {} } : problem(401, 'token-stale');
      isFresh = true;
      return { body: { expiresIn: 300 } };
    };
    await createClient({ url: server.url, session: 'browser' }).GET('/me');
    expect(
      server.received.map(({ headers }) => [headers['x-gatehouse-client'], headers.authorization]),
    ).toEqual(Array(3).fill(['browser', undefined]));
  });
});

describe('an access token from elsewhere', () => {
  it('is asked for every time, and again when it is refused', async () => {
    server.respond = acceptSecond;
    const given = ['access-1', 'access-2', 'access-2'];
    const client = createClient({ url: server.url, token: () => given.shift() ?? '' });
    expect((await client.GET('/me')).data.id).toBe('me');
  });
});

describe('news', () => {
  it('go on after the last one when the connection breaks, and end with the session', async () => {
    const streams = [
      'event: ready\ndata: {}\n\nid: 6\n\nevent: notification\ndata: {"title":"A"}\nid: 7\n\n',
      'event: ready\ndata: {}\n\n: still here\n\nevent: token-stale\ndata: {}\n\n',
      'event: notification\ndata: {"title":"B"}\nid: 8\n\nevent: session-ended\ndata: {}\n\n',
    ];
    server.respond = (request) =>
      isRefresh(request)
        ? { body: tokens(2) }
        : { headers: { 'content-type': 'text/event-stream' }, body: streams.shift() ?? '' };
    const client = createClient({ url: server.url, session: tokens(1) });
    const received: unknown[] = [];
    for await (const news of client.news({ after: '5' }))
      if (news.event === 'notification') received.push([news.id, news.data.title]);
    expect(received).toEqual([
      ['7', 'A'],
      ['8', 'B'],
    ]);
    const places = server.received.map(({ headers }) => headers['last-event-id']);
    expect(places).toEqual(['5', '7', undefined, '7']);
  });
});
