import {
  context,
  propagation,
  ROOT_CONTEXT,
  SpanKind,
  SpanStatusCode,
  trace,
  type Attributes,
  type Context,
  type Span,
} from '@opentelemetry/api';
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks';
import { W3CTraceContextPropagator } from '@opentelemetry/core';
import { resourceFromAttributes } from '@opentelemetry/resources';
import {
  AlwaysOffSampler,
  BatchSpanProcessor,
  TracerProvider,
  type SpanProcessor,
} from '@opentelemetry/sdk-trace';
import { ATTR_SERVICE_NAME } from '@opentelemetry/semantic-conventions';
import { voice } from './shared-process.js';

// Creates non-recording spans until tracing is started.
const idle = trace.getTracer('gatehouse');
let ofProcess = idle;

const tracer = () => voice()?.tracer ?? ofProcess;

/**
 * Starts tracing for this process, unless it has been started and not stopped. Spans always exist, since logs and problems name their trace; they leave the process only
 * where an OTLP endpoint is set, and only then is what sends them loaded.
 * @returns a function that flushes and stops it
 */
export async function startTracing(
  service: string,
  otlpEndpoint: string | undefined,
): Promise<() => Promise<void>> {
  const provider = new TracerProvider({
    resource: resourceFromAttributes({ [ATTR_SERVICE_NAME]: `gatehouse-${service}` }),
    ...(otlpEndpoint
      ? { spanProcessors: [await exporterTo(otlpEndpoint)] }
      : // Without an exporter, spans have ids but record nothing.
        { sampler: new AlwaysOffSampler() }),
  });
  const own = provider.getTracer('gatehouse');
  const mine = voice();
  if (mine) mine.tracer = own;
  const isFirst = ofProcess === idle;
  if (isFirst) {
    context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
    propagation.setGlobalPropagator(new W3CTraceContextPropagator());
    trace.setGlobalTracerProvider(provider);
    ofProcess = own;
  }
  return async () => {
    if (isFirst) {
      ofProcess = idle;
      for (const api of [trace, context, propagation]) api.disable();
    }
    await provider.shutdown();
  };
}

async function exporterTo(endpoint: string): Promise<SpanProcessor> {
  const { OTLPTraceExporter } = await import('@opentelemetry/exporter-trace-otlp-http');
  const url = `${endpoint.replace(/\/$/, '')}/v1/traces`;
  return new BatchSpanProcessor({ exporter: new OTLPTraceExporter({ url }) });
}

/** Runs work inside a span, as a child of `parent` or of whatever span is active. A failure marks the span. */
export function inSpan<T>(
  name: string,
  options: { kind: SpanKind; attributes?: Attributes; parent?: Context },
  work: (span: Span) => Promise<T>,
): Promise<T> {
  return tracer().startActiveSpan(
    name,
    { kind: options.kind, attributes: options.attributes ?? {} },
    options.parent ?? context.active(),
    async (span) => {
      try {
        return await work(span);
      } catch (error) {
        span.setStatus({
          code: SpanStatusCode.ERROR,
          message: error instanceof Error ? error.message : 'failed',
        });
        throw error;
      } finally {
        span.end();
      }
    },
  );
}

/** Opens a span around a callback, for frameworks that end a request elsewhere than they begin it. */
export function openSpan(name: string, kind: SpanKind, parent: Context, proceed: () => void): Span {
  const span = tracer().startSpan(name, { kind }, parent);
  context.with(trace.setSpan(parent, span), proceed);
  return span;
}

/** The W3C `traceparent` of the active span, to travel with a message. */
export function currentTraceparent(): string | undefined {
  const carrier: Record<string, string> = {};
  propagation.inject(context.active(), carrier);
  return carrier.traceparent;
}

/** The context that a message came from. */
export function contextOf(traceparent: string | undefined): Context {
  return traceparent ? propagation.extract(ROOT_CONTEXT, { traceparent }) : ROOT_CONTEXT;
}

/** The trace id of the active request; empty outside of one. */
export function currentTraceId(): string {
  return trace.getActiveSpan()?.spanContext().traceId ?? '';
}

export { SpanKind, type Span };
