import {
  AggregatorRegistry,
  collectDefaultMetrics,
  Counter,
  Gauge,
  Histogram,
  Registry,
} from 'prom-client';
import { withTimeout } from '../with-timeout.js';
import { measureEventLoopLag } from './event-loop-lag.js';

const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** Prometheus gives a scrape ten seconds in all. */
const READ_MS = 2_000;

/** prom-client's own samples of the event loop's lag are replaced; a timer that never fires wakes up no process. */
const NEVER_MS = 2 ** 31 - 1;

/** The metrics of one service, served at `/metrics` on its operations port. */
export class Metrics {
  readonly registry = new Registry();

  readonly httpRequests = new Histogram({
    name: 'http_server_request_duration_seconds',
    help: 'HTTP requests by route and status',
    labelNames: ['http_request_method', 'http_route', 'http_response_status_code'],
    buckets: SECONDS,
    registers: [this.registry],
  });

  readonly callsHandled = new Histogram({
    name: 'rpc_server_call_duration_seconds',
    help: 'Calls handled over NATS, by outcome (ok, or the code of the problem)',
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

  readonly eventsConsumed = new Counter({
    name: 'gatehouse_events_consumed_total',
    help: 'Events consumed, by outcome (processed, duplicate, retried, dead_lettered)',
    labelNames: ['event', 'outcome'],
    registers: [this.registry],
  });

  readonly databaseTransactions = new Counter({
    name: 'gatehouse_database_transactions_total',
    help: 'Database transactions, by the call, event or worker that they are for',
    labelNames: ['action'],
    registers: [this.registry],
  });

  readonly databaseStatements = new Counter({
    name: 'gatehouse_database_statements_total',
    help: 'SQL statements, without those that begin and end transactions, by the call, event or worker that they are for',
    labelNames: ['action'],
    registers: [this.registry],
  });

  readonly databaseRoundTrips = new Counter({
    name: 'gatehouse_database_round_trips_total',
    help: 'Messages to PostgreSQL that were waited for, by the call, event or worker that they are for',
    labelNames: ['action'],
    registers: [this.registry],
  });

  readonly revocations = new Histogram({
    name: 'gatehouse_revocation_duration_seconds',
    help: 'Time from writing a revocation until every gateway has it, by outcome (ok; unavailable: not every gateway could be reached)',
    labelNames: ['outcome'],
    buckets: [...SECONDS, 2].sort((a, b) => a - b),
    registers: [this.registry],
  });

  constructor(readonly service: string) {
    this.registry.setDefaultLabels({ service });
  }

  /** All values in Prometheus' format. */
  text(): Promise<string> {
    return this.registry.metrics();
  }

  /** A counter of a service's own. @param labelNames of low cardinality: never an id, a name or an address */
  counter<Label extends string>(
    name: `gatehouse_${string}_total`,
    help: string,
    labelNames: readonly Label[],
  ): Counter<Label> {
    return new Counter({ name, help, labelNames: [...labelNames], registers: [this.registry] });
  }

  /** A gauge that is read on every scrape, and left out of it when the read fails. */
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
          await withTimeout(Promise.resolve(read(this)), READ_MS);
        } catch {
          // The health checks report what cannot be reached.
          this.reset();
        }
      },
    });
  }

  stop(): void {
    this.registry.clear();
  }
}

/** The metrics of several services in Prometheus' format, which has each name once. */
export async function textOfAll(metrics: readonly Metrics[]): Promise<string> {
  const values = await Promise.all(metrics.map(({ registry }) => registry.getMetricsAsJSON()));
  return AggregatorRegistry.aggregate(values).metrics();
}

/** The metrics of this process: its memory, processor time and event loop. */
export function processMetrics(service: string): Registry {
  const registry = new Registry();
  registry.setDefaultLabels({ service });
  collectDefaultMetrics({
    register: registry,
    eventLoopMonitoringPrecision: NEVER_MS,
  });
  measureEventLoopLag(registry);
  return registry;
}
