import { checkOrigin } from '@gatehouse/contracts/identity';
import { Bulkhead, type RpcClient } from '@gatehouse/platform/rpc';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { LRUCache } from 'lru-cache';
import type { ActorSigner } from '../authentication/actor-signer.js';
import { isForPrograms, pathOf } from '../openid/oauth-errors.js';
import { API } from '../http/route-rules.js';

/** How long the result for an origin is cached, here and in browsers. */
const KEPT_SECONDS = 60;
const KNOWN_ORIGINS = 1_000;
/** A client that keeps sending other origins delays only itself. */
const ASKED_AT_ONCE = 4;
const WAITING = 60;

const METHODS = 'GET, POST, PUT, PATCH, DELETE';
const SENT = 'Authorization, Content-Type, DPoP, Idempotency-Key, If-Match, If-None-Match';
const READ = 'ETag, Retry-After, WWW-Authenticate';

/** What anyone may know; libraries that run in browsers read it before they have a token (OpenID Connect Discovery 1.0, section 4). */
const PUBLIC_DOCUMENTS = ['/.well-known/openid-configuration', '/.well-known/jwks.json'];

type IsAllowed = (origin: string) => Promise<boolean>;

/**
 * Lets scripts of the origins that applications name call the API, with a token of their own: cookies are never accepted from another
 * origin, so there is no `Access-Control-Allow-Credentials` (Fetch, section 3.3).
 */
export function allowApplicationOrigins(
  server: FastifyInstance,
  ownOrigin: string,
  rpc: RpcClient,
  signer: ActorSigner,
): void {
  const isAllowed = allowedOrigins(rpc, signer);
  const originOf = ({ headers: { origin } }: FastifyRequest): string | undefined =>
    origin === ownOrigin ? undefined : origin;
  showPublicDocuments(server);
  allowApiCalls(server, originOf, isAllowed);
  showOpenIdProblems(server, originOf, isAllowed);
}

/** Checks whether any application names an origin. While identity is unavailable, the last result is used. */
function allowedOrigins(rpc: RpcClient, signer: ActorSigner): IsAllowed {
  const known = new LRUCache<string, boolean>({
    max: KNOWN_ORIGINS,
    ttl: KEPT_SECONDS * 1_000,
    noDeleteOnStaleGet: true,
  });
  const places = new Bulkhead(ASKED_AT_ONCE, WAITING);
  return async (origin) => {
    if (!URL.canParse(origin)) return false;
    const cached = known.get(origin);
    if (cached !== undefined) return cached;
    try {
      const { allowed } = await places.within(() =>
        rpc.call(signer.anonymous(), checkOrigin, { origin }),
      );
      known.set(origin, allowed);
      return allowed;
    } catch (error) {
      const before = known.get(origin, { allowStale: true });
      if (before === undefined) throw error;
      return before;
    }
  };
}

/** Whatever the response: an error is as public as the document. */
function showPublicDocuments(server: FastifyInstance): void {
  server.addHook('onRequest', (request, reply, done) => {
    if (PUBLIC_DOCUMENTS.includes(pathOf(request.url))) allow(reply, '*');
    done();
  });
}

type OriginOf = (request: FastifyRequest) => string | undefined;

function allowApiCalls(server: FastifyInstance, originOf: OriginOf, isAllowed: IsAllowed): void {
  server.addHook('onRequest', async (request, reply) => {
    const origin = originOf(request);
    if (origin === undefined || !request.url.startsWith(`/${API}/`)) return;
    void reply.header('vary', 'Origin');
    if (!(await isAllowed(origin))) return;
    allow(reply, origin);
    if (request.method === 'OPTIONS') await allowRequest(reply).send();
  });
}

/**
 * Identity sets these headers for the origins of the requesting application. An error raised here may precede knowing the application,
 * so scripts of any application's origins can read it.
 */
function showOpenIdProblems(
  server: FastifyInstance,
  originOf: OriginOf,
  isAllowed: IsAllowed,
): void {
  const asked = new WeakMap<FastifyRequest, Promise<boolean>>();
  const check = (request: FastifyRequest, origin: string): Promise<boolean> => {
    const allowed = asked.get(request) ?? isAllowed(origin).catch(() => false);
    asked.set(request, allowed);
    return allowed;
  };
  const originOfProgram = (request: FastifyRequest): string | undefined =>
    isForPrograms(pathOf(request.url)) ? originOf(request) : undefined;
  server.addHook('onRequest', (request, _reply, done) => {
    const origin = originOfProgram(request);
    // In parallel, so that the response waits no longer for it.
    if (origin !== undefined) void check(request, origin);
    done();
  });
  server.addHook('onSend', async (request, reply, payload) => {
    const origin = originOfProgram(request);
    if (origin === undefined || !isRaisedHere(reply) || !(await check(request, origin)))
      return payload;
    allow(reply.header('vary', 'Origin'), origin);
    if (request.method !== 'OPTIONS') return payload;
    // The request itself then gets an error that scripts can read.
    allowRequest(reply).removeHeader('content-type');
    return null;
  });
}

/** Responses of identity have the header, or another status. */
const isRaisedHere = (reply: FastifyReply): boolean =>
  (reply.statusCode === 429 || reply.statusCode >= 500) &&
  !reply.hasHeader('access-control-allow-origin');

const allow = (reply: FastifyReply, origin: string): FastifyReply =>
  reply
    .header('access-control-allow-origin', origin)
    .header('access-control-expose-headers', READ)
    .header('cross-origin-resource-policy', 'cross-origin');

const allowRequest = (reply: FastifyReply): FastifyReply =>
  reply
    .header('access-control-allow-methods', METHODS)
    .header('access-control-allow-headers', SENT)
    .header('access-control-max-age', String(KEPT_SECONDS))
    .status(204);
