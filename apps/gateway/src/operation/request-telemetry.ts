import {
  type Metrics,
  type Span,
  SpanKind,
  contextOf,
  openSpan,
} from '@gatehouse/platform/telemetry';
import type { FastifyInstance, FastifyRequest } from 'fastify';

/** Records a span and a duration per request, labelled with the route instead of the URL, which would contain ids. */
export function observeRequests(server: FastifyInstance, metrics: Metrics): void {
  const spans = new WeakMap<FastifyRequest, Span>();

  server.addHook('onRequest', (request, _reply, done) => {
    const parent = contextOf(single(request.headers.traceparent));
    spans.set(
      request,
      openSpan(`${request.method} ${routeOf(request)}`, SpanKind.SERVER, parent, done),
    );
  });

  server.addHook('onResponse', (request, reply, done) => {
    const labels = {
      http_request_method: request.method,
      http_route: routeOf(request),
      http_response_status_code: String(reply.statusCode),
    };
    metrics.httpRequests.observe(labels, reply.elapsedTime / 1000);
    spans.get(request)?.setAttribute('http.response.status_code', reply.statusCode).end();
    done();
  });
}

const routeOf = (request: FastifyRequest): string => request.routeOptions.url ?? 'unknown';
const single = (value: string | string[] | undefined): string | undefined =>
  Array.isArray(value) ? value[0] : value;
