import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import { bounded } from '../bounded.js';

const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** Prometheus reads all within its own ten seconds. */
const READ_MS = 2_000;

/**
 * How often the event loop is looked at, which is also the least lag that is told. Enough to see what an alert is about (half a
 * second). By prom-client's default, 10 ms, a service that is idle spends a third more: it wakes up for little else.
 */
const EVENT_LOOP_SAMPLE_MS = 50;

/** What one process counts; read at `/metrics` of its operations port. */
export class Metrics {
  readonly registry = new Registry();

  readonly httpRequests = new Histogram({
    name: 'http_server_request_duration_seconds',
    help: 'HTTP requests by route and status',
    labelNames: ['http_request_method', 'http_route', 'http_response_status_code'],
    buckets: SECONDS,
    registers: [this.registry],
  });

  readonly callsAnswered = new Histogram({
    name: 'rpc_server_call_duration_seconds',
    help: 'Calls answered over NATS, by outcome (ok, or the code of the problem)',
    labelNames: ['rpc_method', 'outcome'],
    buckets: SECONDS,
    registers: [this.registry],
  });

  readonly callsMade = new Histogram({
    name: 'rpc_client_call_duration_seconds',
    help: 'Calls made over NATS, by outcome (ok, or the code of the problem)',
    labelNames: ['rpc_method', 'outcome'],
    buckets: SECONDS,
    registers: [this.registry],
  });

  readonly eventsPublished = new Counter({
    name: 'gatehouse_events_published_total',
    help: 'Events relayed from the outbox',
    labelNames: ['event'],
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
    help: 'From writing a revocation until every gateway holds it, by outcome (ok, unavailable: it could not be spread yet)',
    labelNames: ['outcome'],
    buckets: [...SECONDS, 2].sort((a, b) => a - b),
    registers: [this.registry],
  });

  constructor(service: string) {
    this.registry.setDefaultLabels({ service });
    collectDefaultMetrics({
      register: this.registry,
      eventLoopMonitoringPrecision: EVENT_LOOP_SAMPLE_MS,
    });
  }

  /** A count of a service's own. @param labelNames each of few values: never an id, a name or an address */
  counter<Label extends string>(
    name: `gatehouse_${string}_total`,
    help: string,
    labelNames: readonly Label[],
  ): Counter<Label> {
    return new Counter({ name, help, labelNames: [...labelNames], registers: [this.registry] });
  }

  /** A value that is found out each time that somebody reads the metrics; what cannot be found out is left out. */
  gauge<Label extends string>(
    name: string,
    help: string,
    labelNames: readonly Label[],
    read: (gauge: Gauge<Label>) => Promise<void> | void,
  ): void {
    new Gauge({
      name,
      help,
      labelNames: [...labelNames],
      registers: [this.registry],
      async collect() {
        this.reset();
        try {
          await bounded(Promise.resolve(read(this)), READ_MS);
        } catch {
          // Whoever cannot be asked is told of by the health checks.
          this.reset();
        }
      },
    });
  }

  stop(): void {
    this.registry.clear();
  }
}
