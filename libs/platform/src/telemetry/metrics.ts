import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** What one process counts; read at `/metrics` of its operations port. */
export class Metrics {
  readonly registry = new Registry();

  readonly httpRequests = new Histogram({
    name: 'http_server_request_duration_seconds',
    help: 'HTTP requests by route and status',
    labelNames: ['method', 'route', 'status'],
    buckets: SECONDS,
    registers: [this.registry],
  });

  readonly callsAnswered = new Histogram({
    name: 'rpc_server_call_duration_seconds',
    help: 'Calls answered over NATS, by outcome (ok, or the code of the problem)',
    labelNames: ['call', 'outcome'],
    buckets: SECONDS,
    registers: [this.registry],
  });

  readonly callsMade = new Histogram({
    name: 'rpc_client_call_duration_seconds',
    help: 'Calls made over NATS, by outcome (ok, or the code of the problem)',
    labelNames: ['call', 'outcome'],
    buckets: SECONDS,
    registers: [this.registry],
  });

  readonly eventsPublished = new Counter({
    name: 'gatehouse_events_published_total',
    help: 'Events relayed from the outbox',
    labelNames: ['event'],
    registers: [this.registry],
  });

  readonly outboxBacklog = new Gauge({
    name: 'gatehouse_outbox_unpublished_events',
    help: 'Events in the outbox that the relay has not published yet, as its leader last saw',
    registers: [this.registry],
  });

  readonly eventsTaken = new Counter({
    name: 'gatehouse_events_taken_total',
    help: 'Events taken in, by outcome (taken, known, retried, dead)',
    labelNames: ['event', 'outcome'],
    registers: [this.registry],
  });

  readonly revocations = new Histogram({
    name: 'gatehouse_revocation_duration_seconds',
    help: 'From writing a revocation until every gateway holds it',
    buckets: SECONDS,
    registers: [this.registry],
  });

  constructor(service: string) {
    this.registry.setDefaultLabels({ service });
    collectDefaultMetrics({ register: this.registry });
  }

  stop(): void {
    this.registry.clear();
  }
}
