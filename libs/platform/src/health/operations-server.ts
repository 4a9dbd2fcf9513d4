import { createServer, type ServerResponse } from 'node:http';
import type { NatsConnection } from '@nats-io/transport-node';
import { Registry } from 'prom-client';
import { withTimeout } from '../with-timeout.js';
import { processMetrics, type Metrics } from '../telemetry/metrics.js';

/** What a process tells in Prometheus' format, beside its memory and processor time. */
export type Scraped = Pick<Metrics, 'service' | 'text'>;

/** Where a process listens for questions about its health. */
export interface OperationsAddress {
  OPS_PORT: number;
  OPS_HOST?: string | undefined;
}

/** Makes the health and the metrics of a service known. @returns a function that ends that */
export type Serve = (
  address: OperationsAddress,
  checks: readonly Check[],
  metrics: Metrics,
) => Promise<() => Promise<void>>;

/** A readiness check: resolves when the service can serve, rejects with what is missing. */
export interface Check {
  name: string;
  /** Also a liveness check: only a restart can fix its failure. */
  vital?: boolean;
  run(): Promise<void>;
}

const CHECK_MS = 2_000;

/** The failed checks by name; empty if there are none. */
export async function missing(checks: readonly Check[]): Promise<Record<string, string>> {
  const faults = await Promise.all(
    checks.map(async (check): Promise<[string, string] | undefined> => {
      try {
        await withTimeout(check.run(), CHECK_MS);
        return undefined;
      } catch (error) {
        return [check.name, error instanceof Error ? error.message : String(error)];
      }
    }),
  );
  return Object.fromEntries(faults.filter((fault) => fault !== undefined));
}

/**
 * Serves `/health/live`, `/health/ready` and `/metrics` on a port of their own.
 * @returns a function that closes it
 */
export async function serveOperations(
  { OPS_PORT, OPS_HOST }: OperationsAddress,
  checks: readonly Check[],
  metrics: Scraped,
): Promise<() => Promise<void>> {
  const ofProcess = processMetrics(metrics.service);
  const server = createServer((request, response) => {
    void respond(request.url, response, checks, [() => ofProcess.metrics(), () => metrics.text()]);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    const listening = (): void => {
      resolve();
    };
    server.listen({ port: OPS_PORT, ...(OPS_HOST ? { host: OPS_HOST } : {}) }, listening);
  });
  return () =>
    new Promise((resolve) => {
      ofProcess.clear();
      server.close(() => {
        resolve();
      });
      server.closeAllConnections();
    });
}

async function respond(
  url: string | undefined,
  response: ServerResponse,
  checks: readonly Check[],
  metrics: readonly (() => Promise<string>)[],
) {
  if (url === '/metrics') {
    const texts = await Promise.all(metrics.map((read) => read()));
    response
      .writeHead(200, { 'content-type': Registry.PROMETHEUS_CONTENT_TYPE })
      .end(texts.join(''));
  } else if (url === '/health/live' || url === '/health/ready') {
    const asked = url === '/health/live' ? checks.filter((check) => check.vital) : checks;
    const lacking = await missing(asked);
    const healthy = Object.keys(lacking).length === 0;
    response
      .writeHead(healthy ? 200 : 503, { 'content-type': 'application/json' })
      .end(
        JSON.stringify(healthy ? { status: 'ok' } : { status: 'unavailable', missing: lacking }),
      );
  } else {
    response.writeHead(404).end();
  }
}

/** A closed connection needs a restart; one that is reconnecting recovers by itself. */
export function natsChecks(connection: NatsConnection): Check[] {
  return [
    {
      name: 'nats-connection',
      vital: true,
      run: () =>
        connection.isClosed() ? Promise.reject(new Error('is closed')) : Promise.resolve(),
    },
    { name: 'nats', run: () => connection.flush() },
  ];
}
