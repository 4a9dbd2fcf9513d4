import { checkOrigin } from '@gatehouse/contracts/identity';
import { Bulkhead, type RpcClient } from '@gatehouse/platform/rpc';
import type { FastifyInstance } from 'fastify';
import { LRUCache } from 'lru-cache';
import type { ActorSigner } from '../authentication/actor-signer.js';
import { API } from './route-rules.js';

/** How long the answer about an origin is kept, here and in browsers. */
const KEPT_SECONDS = 60;
const KNOWN_ORIGINS = 1_000;
/** A client that keeps sending other origins delays only itself. */
const ASKED_AT_ONCE = 4;
const WAITING = 60;

const METHODS = 'GET, POST, PUT, PATCH, DELETE';
const SENT = 'Authorization, Content-Type, DPoP, Idempotency-Key, If-Match, If-None-Match';
const READ = 'ETag, Retry-After, WWW-Authenticate';

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
  const known = new LRUCache<string, boolean>({ max: KNOWN_ORIGINS, ttl: KEPT_SECONDS * 1_000 });
  const places = new Bulkhead(ASKED_AT_ONCE, WAITING);
  const isAllowed = async (origin: string): Promise<boolean> => {
    const cached = known.get(origin);
    if (cached !== undefined) return cached;
    const { allowed } = await places.within(() =>
      rpc.call(signer.anonymous(), checkOrigin, { origin }),
    );
    known.set(origin, allowed);
    return allowed;
  };
  server.addHook('onRequest', async (request, reply) => {
    const { origin } = request.headers;
    if (origin === undefined || origin === ownOrigin || !request.url.startsWith(`/${API}/`)) return;
    void reply.header('vary', 'Origin');
    if (!URL.canParse(origin) || !(await isAllowed(origin))) return;
    void reply
      .header('access-control-allow-origin', origin)
      .header('access-control-expose-headers', READ)
      .header('cross-origin-resource-policy', 'cross-origin');
    if (request.method === 'OPTIONS') {
      await reply
        .header('access-control-allow-methods', METHODS)
        .header('access-control-allow-headers', SENT)
        .header('access-control-max-age', String(KEPT_SECONDS))
        .status(204)
        .send();
    }
  });
}
