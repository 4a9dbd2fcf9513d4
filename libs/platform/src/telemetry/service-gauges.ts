import { topology } from '@gatehouse/contracts/topology';
import type { ServiceName } from '@gatehouse/contracts';
import { jetstreamManager, type ConsumerInfo, type StreamInfo } from '@nats-io/jetstream';
import type { NatsConnection } from '@nats-io/transport-node';
import type { DataSource } from 'typeorm';
import {
  consumerName,
  DEAD_LETTER_CONSUMER,
  DEAD_LETTER_STREAM,
  EVENT_STREAM,
  retryConsumerName,
} from '../events/names.js';
import type { Metrics } from './index.js';

/** Of a pool of `pg`, what says how much of it is in use. */
interface Pool {
  totalCount: number;
  idleCount: number;
  waitingCount: number;
}

/** What waits in the outbox, and how busy the pool is. Each replica says the same of the outbox, and its own of its pool. */
export function observeDatabase(metrics: Metrics, dataSource: DataSource, poolSize: number): void {
  const pool = (dataSource.driver as unknown as { master: Pool }).master;
  metrics.gauge('db_client_connection_count', 'Connections by state', ['state'], (gauge) => {
    gauge.set({ state: 'used' }, pool.totalCount - pool.idleCount);
    gauge.set({ state: 'idle' }, pool.idleCount);
  });
  metrics.gauge('db_client_connection_max', 'Connections that there may be', [], (gauge) => {
    gauge.set(poolSize);
  });
  metrics.gauge(
    'db_client_connection_pending_requests',
    'Work that waits for a connection',
    [],
    (gauge) => {
      gauge.set(pool.waitingCount);
    },
  );
  const waiting = async (what: string): Promise<number> => {
    const [row] = await dataSource.query<[{ value: number }]>(
      `select ${what}::float as value from outbox where published_at is null`,
    );
    return row.value;
  };
  metrics.gauge(
    'gatehouse_outbox_unpublished_events',
    'Events in the outbox that the relay has not published yet',
    [],
    async (gauge) => {
      gauge.set(await waiting('count(*)'));
    },
  );
  metrics.gauge(
    'gatehouse_outbox_oldest_unpublished_age_seconds',
    'How long the oldest of them has waited',
    [],
    async (gauge) => {
      gauge.set(await waiting('coalesce(extract(epoch from now() - min(created_at)), 0)'));
    },
  );
}

/** How full the streams are that a service may look at. Each replica, and each service, says the same. */
export function observeStreams(
  metrics: Metrics,
  service: ServiceName,
  connection: NatsConnection,
): void {
  const { keepsDeadLetters } = topology[service];
  const streams = [EVENT_STREAM, ...(keepsDeadLetters ? [DEAD_LETTER_STREAM] : [])];
  const observe = (name: string, help: string, valueOf: (info: StreamInfo) => number): void => {
    metrics.gauge(name, help, ['stream'], async (gauge) => {
      const manager = await jetstreamManager(connection, { checkAPI: false });
      for (const stream of streams) {
        // A server from before an upgrade does not let everybody look at each.
        const info = await manager.streams.info(stream).catch(() => undefined);
        if (info) gauge.set({ stream }, valueOf(info));
      }
    });
  };
  observe('gatehouse_stream_bytes', 'What a stream holds', ({ state }) => state.bytes);
  observe(
    'gatehouse_stream_max_bytes',
    'What it may hold at most; beyond that it takes nothing more',
    ({ config }) => config.max_bytes,
  );
}

/** What waits in the consumers of a service. Each replica says the same. */
export function observeConsumers(
  metrics: Metrics,
  service: ServiceName,
  connection: NatsConnection,
): void {
  const consumers = consumersOf(service);
  if (consumers.length === 0) return;
  const observe = (name: string, help: string, valueOf: (info: ConsumerInfo) => number): void => {
    metrics.gauge(name, help, ['consumer'], async (gauge) => {
      const manager = await jetstreamManager(connection, { checkAPI: false });
      await Promise.all(
        consumers.map(async ({ stream, consumer }) => {
          gauge.set({ consumer }, valueOf(await manager.consumers.info(stream, consumer)));
        }),
      );
    });
  };
  observe(
    'gatehouse_consumer_pending_events',
    'Events that wait to be given to this consumer',
    ({ num_pending: pending }) => pending,
  );
  observe(
    'gatehouse_consumer_unacknowledged_events',
    'Events that were given to this consumer and are in its hands',
    ({ num_ack_pending: unacknowledged }) => unacknowledged,
  );
  observe(
    'gatehouse_consumer_redelivered_events',
    'Those of them that were given to it more than once',
    ({ num_redelivered: redelivered }) => redelivered,
  );
}

function consumersOf(service: ServiceName): { stream: string; consumer: string }[] {
  const { hears, keepsDeadLetters } = topology[service];
  if (hears.length === 0) return [];
  const names = [...hears.map((event) => consumerName(service, event)), retryConsumerName(service)];
  return [
    ...names.map((consumer) => ({ stream: EVENT_STREAM, consumer })),
    ...(keepsDeadLetters ? [{ stream: DEAD_LETTER_STREAM, consumer: DEAD_LETTER_CONSUMER }] : []),
  ];
}
