// A customer portal that signs its users in with Gatehouse. It knows three settings: where Gatehouse is, and the client id and secret of
// its application. Run it beside `npm start` with `npm run example`.
import { randomUUID } from 'node:crypto';
import { createClient } from '@gatehouse/client';
import fastify, { type FastifyReply, type FastifyRequest } from 'fastify';
import { createRemoteJWKSet, jwtVerify } from 'jose';
import * as openid from 'openid-client';
import { page } from './pages.ts';

export interface PortalSettings {
  gatehouseUrl: string;
  clientId: string;
  clientSecret: string;
  port: number;
}

/** A user who is signed in here. */
interface Session {
  tokens: openid.TokenEndpointResponse & openid.TokenEndpointResponseHelpers;
  /** Called when the session ends elsewhere. */
  watchers: Set<FastifyReply>;
}

/** A sign-in that has begun: what its response is checked against. */
type Checks = Required<
  Pick<openid.AuthorizationCodeGrantChecks, 'pkceCodeVerifier' | 'expectedState' | 'expectedNonce'>
>;

const COOKIE = 'portal';
const LOGOUT_EVENT = 'http://schemas.openid.net/event/backchannel-logout';

export async function startPortal(settings: PortalSettings) {
  const { gatehouseUrl, clientId, clientSecret, port } = settings;
  const here = `http://localhost:${String(port)}`;
  const isLocal = new URL(gatehouseUrl).protocol === 'http:';
  const gatehouse = await openid.discovery(
    new URL(gatehouseUrl),
    clientId,
    clientSecret,
    undefined,
    // Only on this machine: everywhere else Gatehouse is behind https.
    isLocal ? { execute: [openid.allowInsecureRequests] } : {},
  );
  const keys = createRemoteJWKSet(new URL(gatehouse.serverMetadata().jwks_uri ?? ''));

  // A real portal keeps both in its database.
  const sessions = new Map<string, Session>();
  const begun = new Map<string, Checks>();

  const idOf = ({ headers }: FastifyRequest): string | undefined =>
    new RegExp(`(?:^|; )${COOKIE}=([^;]+)`).exec(headers.cookie ?? '')?.[1];
  const sessionOf = (request: FastifyRequest): Session | undefined =>
    sessions.get(idOf(request) ?? '');
  const remember = (reply: FastifyReply, id: string): FastifyReply =>
    reply.header('set-cookie', `${COOKIE}=${id}; Path=/; HttpOnly; SameSite=Lax`);

  function end(id: string): void {
    for (const watcher of sessions.get(id)?.watchers ?? []) watcher.raw.end('data: ended\n\n');
    sessions.delete(id);
  }

  /** Gatehouse's API as the user of a session. A token that was refused is replaced. */
  const apiOf = (session: Session) =>
    createClient({
      url: gatehouseUrl,
      token: async (refused) => {
        const { access_token: token, refresh_token: refreshToken = '' } = session.tokens;
        if (token === refused)
          session.tokens = await openid.refreshTokenGrant(gatehouse, refreshToken);
        return session.tokens.access_token;
      },
    });

  const app = fastify();
  app.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string' },
    (_request, body, done) => {
      done(null, new URLSearchParams(String(body)));
    },
  );

  app.get('/', async (request, reply) => {
    reply.type('text/html; charset=utf-8');
    const session = sessionOf(request);
    if (!session) return page({ isSignedOut: 'ended' in (request.query as object) });
    try {
      const { data } = await apiOf(session).GET('/jobs');
      return page({ claims: session.tokens.claims(), jobs: data.items });
    } catch {
      // The session is over: Gatehouse refused to refresh it.
      end(idOf(request) ?? '');
      return page({ isSignedOut: true });
    }
  });

  app.get('/sign-in', async (_request, reply) => {
    const id = randomUUID();
    const checks = {
      pkceCodeVerifier: openid.randomPKCECodeVerifier(),
      expectedState: openid.randomState(),
      expectedNonce: openid.randomNonce(),
    };
    begun.set(id, checks);
    const url = openid.buildAuthorizationUrl(gatehouse, {
      redirect_uri: `${here}/callback`,
      scope: 'openid profile email organization api',
      code_challenge: await openid.calculatePKCECodeChallenge(checks.pkceCodeVerifier),
      code_challenge_method: 'S256',
      state: checks.expectedState,
      nonce: checks.expectedNonce,
    });
    return remember(reply, id).redirect(url.href);
  });

  app.get('/callback', async (request, reply) => {
    const checks = begun.get(idOf(request) ?? '');
    if (!checks) return reply.redirect('/sign-in');
    begun.delete(idOf(request) ?? '');
    const tokens = await openid.authorizationCodeGrant(
      gatehouse,
      new URL(request.url, here),
      checks,
    );
    const id = randomUUID();
    sessions.set(id, { tokens, watchers: new Set() });
    return remember(reply, id).redirect('/');
  });

  /** The page listens here, so that it is gone as soon as the session is. */
  app.get('/session', (request, reply) => {
    const session = sessionOf(request);
    reply.hijack();
    reply.raw.writeHead(session ? 200 : 204, { 'content-type': 'text/event-stream' });
    if (!session) {
      reply.raw.end();
      return;
    }
    reply.raw.write(':\n\n');
    session.watchers.add(reply);
    reply.raw.once('close', () => session.watchers.delete(reply));
  });

  /** OpenID Connect Back-Channel Logout: Gatehouse says that a session has ended. */
  app.post('/backchannel-logout', async (request, reply) => {
    const token = (request.body as URLSearchParams).get('logout_token') ?? '';
    const { payload } = await jwtVerify<{ events?: object; sid?: string }>(token, keys, {
      issuer: gatehouse.serverMetadata().issuer,
      audience: clientId,
      typ: 'logout+jwt',
    });
    if (!payload.events || !(LOGOUT_EVENT in payload.events)) return reply.code(400).send();
    for (const [id, { tokens }] of sessions) {
      const claims = tokens.claims();
      if (claims?.sub === payload.sub && claims?.['sid'] === payload.sid) end(id);
    }
    return reply.code(200).send();
  });

  app.get('/sign-out', (request, reply) => {
    const idToken = sessionOf(request)?.tokens.id_token;
    // The page is being left anyway.
    sessions.delete(idOf(request) ?? '');
    const url = openid.buildEndSessionUrl(gatehouse, {
      post_logout_redirect_uri: `${here}/`,
      ...(idToken === undefined ? { client_id: clientId } : { id_token_hint: idToken }),
    });
    return reply.redirect(url.href);
  });

  await app.listen({ port, host: '127.0.0.1' });
  return { url: here, stop: () => app.close() };
}
