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

/** The counters of a `pg` pool. */
interface Pool {
  totalCount: number;
  idleCount: number;
  waitingCount: number;
}

/** The outbox's backlog and the pool's usage. Every replica reports the same outbox, and its own pool. */
export function observeDatabase(metrics: Metrics, dataSource: DataSource, poolSize: number): void {
  const pool = (dataSource.driver as unknown as { master: Pool }).master;
  metrics.gauge('db_client_connection_count', 'Connections by state', ['state'], (gauge) => {
    gauge.set({ state: 'used' }, pool.totalCount - pool.idleCount);
    gauge.set({ state: 'idle' }, pool.idleCount);
  });
  metrics.gauge('db_client_connection_max', 'Maximum number of connections', [], (gauge) => {
    gauge.set(poolSize);
  });
  metrics.gauge(
    'db_client_connection_pending_requests',
    'Requests waiting for a connection',
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
    'Events in the outbox that are not published yet',
    [],
    async (gauge) => {
      gauge.set(await waiting('count(*)'));
    },
  );
  metrics.gauge(
    'gatehouse_outbox_oldest_unpublished_age_seconds',
    'Age of the oldest unpublished event',
    [],
    async (gauge) => {
      gauge.set(await waiting('coalesce(extract(epoch from now() - min(created_at)), 0)'));
    },
  );
}

/** The size of the streams that a service may inspect. Every replica and service reports the same. */
export function observeStreams(
  metrics: Metrics,
  service: ServiceName,
  connection: NatsConnection,
): void {
  const { storesDeadLetters } = topology[service];
  const streams = [EVENT_STREAM, ...(storesDeadLetters ? [DEAD_LETTER_STREAM] : [])];
  const observe = (name: string, help: string, valueOf: (info: StreamInfo) => number): void => {
    metrics.gauge(name, help, ['stream'], async (gauge) => {
      const manager = await jetstreamManager(connection, { checkAPI: false });
      for (const stream of streams) {
        // During an upgrade, the server may not permit it yet.
        const info = await manager.streams.info(stream).catch(() => undefined);
        if (info) gauge.set({ stream }, valueOf(info));
      }
    });
  };
  observe('gatehouse_stream_bytes', 'Bytes stored in a stream', ({ state }) => state.bytes);
  observe(
    'gatehouse_stream_max_bytes',
    'Maximum bytes of a stream; beyond that it rejects messages',
    ({ config }) => config.max_bytes,
  );
}

/** The backlog of a service's consumers. Every replica reports the same. */
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
    'Events waiting to be delivered to this consumer',
    ({ num_pending: pending }) => pending,
  );
  observe(
    'gatehouse_consumer_unacknowledged_events',
    'Events delivered to this consumer but not acknowledged',
    ({ num_ack_pending: unacknowledged }) => unacknowledged,
  );
  observe(
    'gatehouse_consumer_redelivered_events',
    'Unacknowledged events that were delivered more than once',
    ({ num_redelivered: redelivered }) => redelivered,
  );
}

function consumersOf(service: ServiceName): { stream: string; consumer: string }[] {
  const { subscribes, storesDeadLetters } = topology[service];
  if (subscribes.length === 0) return [];
  const names = [
    ...subscribes.map((event) => consumerName(service, event)),
    retryConsumerName(service),
  ];
  return [
    ...names.map((consumer) => ({ stream: EVENT_STREAM, consumer })),
    ...(storesDeadLetters ? [{ stream: DEAD_LETTER_STREAM, consumer: DEAD_LETTER_CONSUMER }] : []),
  ];
}
