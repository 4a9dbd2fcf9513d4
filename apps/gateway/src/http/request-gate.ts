import {
  HeicNotSupported,
  NotFound,
  RequestTooLarge,
  UnsupportedMediaType,
} from '@gatehouse/contracts';
import { authorize } from '@gatehouse/platform/rpc';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { AuthenticationGuard } from '../authentication/authentication-guard.js';
import type { KnownRequest } from '../authentication/known-request.js';
import { hasBody, keepPace, linger, type Pace } from './body-clock.js';
import { mediaTypeOf } from './input.js';
import type { RouteRule, RouteRules } from './route-rules.js';

/** Applies the limits to every route, so that none has to opt in. Must be called before routes are registered. */
export function limitBodies(server: FastifyInstance, rules: RouteRules, pace: Pace): void {
  server.addHook('onRoute', (route) => {
    route.bodyLimit = rules.of(String([route.method].flat()[0]), route.url).maxBytes;
  });
  server.addHook('preParsing', (request, reply, _payload, done) => {
    // A file's clock starts when it is read.
    if (hasBody(request) && !isFile(rules.of(request.method, request.routeOptions.url)))
      keepPace(request, reply, pace);
    done();
  });
  server.addHook('onResponse', (request, _reply, done) => {
    linger(request);
    done();
  });
}

/** Rejects what can be rejected without the body: by client, permission, media type and length. */
export function registerRequestGate(
  server: FastifyInstance,
  rules: RouteRules,
  authentication: AuthenticationGuard,
): void {
  server.addHook('onRequest', async (request, reply) => {
    const rule = rules.of(request.method, request.routeOptions.url);
    await authentication.identify(request as KnownRequest, reply, rule.needsToken);
    if (rule.call) authorize(rule.call, (request as KnownRequest).context.actor);
    requireBody(request, rule);
  });
}

const isFile = ({ call }: RouteRule): boolean =>
  call?.http?.csv !== undefined || call?.http?.upload !== undefined;

/** The media types of iPhone photos. */
const HEIC = /^image\/hei[cf](?:-sequence)?$/;

/** @throws NotFound, HeicNotSupported, UnsupportedMediaType, RequestTooLarge */
function requireBody(request: FastifyRequest, rule: RouteRule): void {
  if (request.method === 'GET' || request.method === 'HEAD') return;
  if (request.is404) throw new NotFound();
  const isTyped = request.headers['content-type'] !== undefined;
  const expectsBody = hasBody(request) || isFile(rule);
  if ((expectsBody || isTyped) && !rule.types.includes(mediaTypeOf(request)))
    throw HEIC.test(mediaTypeOf(request)) && rule.types.includes('image/jpeg')
      ? new HeicNotSupported()
      : new UnsupportedMediaType();
  if (Number(request.headers['content-length'] ?? 0) > rule.maxBytes) throw new RequestTooLarge();
}
