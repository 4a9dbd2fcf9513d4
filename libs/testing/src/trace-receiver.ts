import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';

/** A span as OTLP has it in JSON. */
export interface ReceivedSpan {
  /** As in `service.name`. */
  service: string;
  name: string;
  traceId: string;
  spanId: string;
  parentSpanId?: string;
}

interface Export {
  resourceSpans: {
    resource: { attributes: { key: string; value: { stringValue?: string } }[] };
    scopeSpans: { spans: Omit<ReceivedSpan, 'service'>[] }[];
  }[];
}

/** Where processes send their traces: an OTLP endpoint over HTTP that keeps what it gets. */
export interface TestTraceReceiver {
  /** As in `OTEL_EXPORTER_OTLP_ENDPOINT`. */
  readonly endpoint: string;
  readonly spans: ReceivedSpan[];
  /** The services through which a trace came from the span that began it to another; nothing while one between is missing. */
  servicesTo(name: string, of: { traceId: string; beginning: string }): string[] | undefined;
  stop(): Promise<void>;
}

/** Starts a receiver of traces on a port of its own. */
export async function startTraceReceiver(): Promise<TestTraceReceiver> {
  const spans: ReceivedSpan[] = [];
  const server = createServer((request, response) => {
    void json(request).then((body) => {
      if (request.url !== '/v1/traces') return response.writeHead(404).end();
      for (const { resource, scopeSpans } of (body as Export).resourceSpans) {
        const named = resource.attributes.find(({ key }) => key === 'service.name');
        const service = named?.value.stringValue ?? '';
        for (const scope of scopeSpans)
          spans.push(...scope.spans.map((span) => ({ service, ...span })));
      }
      return response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    endpoint: `http://127.0.0.1:${String(port)}`,
    spans,
    servicesTo: (name, { traceId, beginning }) => {
      const trace = spans.filter((span) => span.traceId === traceId);
      const byId = new Map(trace.map((span) => [span.spanId, span]));
      const services: string[] = [];
      let span = trace.find((each) => each.name === name);
      while (span) {
        if (services[0] !== span.service) services.unshift(span.service);
        if (span.parentSpanId === beginning) return services;
        span = byId.get(span.parentSpanId ?? '');
      }
      return undefined;
    },
    stop: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}
