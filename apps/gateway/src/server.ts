import { BODY_BYTES } from '@gatehouse/contracts';
import { httpCalls } from '@gatehouse/contracts/topology';
import type { Metrics } from '@gatehouse/platform/telemetry';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { passFileBodies } from './files/file-bodies.js';
import { addResponseHeaders } from './http/response-headers.js';
import { adapterOf } from './call-routes.js';
import { readForms } from './http/forms.js';
import { JsonCalls } from './http/json-calls.js';
import { readJsonBodies } from './http/json-body.js';
import { sendFrameworkProblem } from './http/problem-filter.js';
import { limitBodies } from './http/request-gate.js';
import { routeOf, type RouteRules } from './http/route-rules.js';
import { rejectUnreadable } from './http/unreadable.js';
import { passCsvBodies } from './import/csv-body.js';
import { sendOpenIdProblem } from './openid/oauth-errors.js';
import { OPENID_ROUTE } from './openid/openid-routes.js';
import { LIMITS, limitConcurrency } from './operation/call-bulkheads.js';
import { observeRequests } from './operation/request-telemetry.js';
import { yieldBetweenRequests } from './operation/yielding.js';
import { sendConsoleFiles } from './pages/console-page.js';
import { paceOf, type GatewaySettings } from './settings.js';

/** How long the headers of a request may take to arrive. */
const HEADERS_MS = 10_000;

/** Ids of other systems are up to 200 characters, more in normalization form D. Contracts hold them to that. */
const PARAMETER_CHARACTERS = 1_000;

/** Fastify with its limits, body parsers and hooks; the routes are Nest's. */
export function httpServer(
  settings: GatewaySettings,
  rules: RouteRules,
  metrics: Metrics,
): FastifyAdapter {
  const adapter = new FastifyAdapter({
    bodyLimit: BODY_BYTES,
    routerOptions: { maxParamLength: PARAMETER_CHARACTERS },
    http: { headersTimeout: HEADERS_MS, connectionsCheckingInterval: HEADERS_MS / 5 },
    clientErrorHandler: rejectUnreadable,
    frameworkErrors: (error: unknown, _request: FastifyRequest, reply: FastifyReply) =>
      sendFrameworkProblem(error, reply),
    trustProxy: (_address, hop) => hop < settings.TRUSTED_PROXIES,
    forceCloseConnections: 'idle',
    return503OnClosing: false,
  });
  const server = adapter.getInstance();
  for (const take of [readJsonBodies, readForms, passCsvBodies]) take(server);
  passFileBodies(server, httpCalls);
  limitBodies(server, rules, paceOf(settings));
  yieldBetweenRequests(server);
  observeRequests(server, metrics);
  // Files and streams have limits of their own.
  const plainCalls = httpCalls.filter((call) => adapterOf(call) === JsonCalls);
  limitConcurrency(server, plainCalls.map(routeOf));
  const openIdRoutes = ['GET', 'POST'].map((method) => `${method} /${OPENID_ROUTE}`);
  limitConcurrency(server, openIdRoutes, { ...LIMITS, reject: sendOpenIdProblem });
  addResponseHeaders(server);
  sendConsoleFiles(server);
  return adapter;
}
