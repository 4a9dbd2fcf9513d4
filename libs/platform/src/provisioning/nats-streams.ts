import { serviceNames, topology } from '@gatehouse/contracts/topology';
import {
  AckPolicy,
  DeliverPolicy,
  DiscardPolicy,
  jetstreamManager,
  type ConsumerConfig,
  type JetStreamManager,
  type StreamConfig,
} from '@nats-io/jetstream';
import { Kvm } from '@nats-io/kv';
import { nanos, type NatsConnection } from '@nats-io/transport-node';
import {
  consumerName,
  DEAD_LETTER_CONSUMER,
  DEAD_LETTER_STREAM,
  EVENT_STREAM,
  retryConsumerName,
  retrySubject,
} from '../events/names.js';
import { connectAsAdmin } from './nats-admin.js';
import { shareOf, STORE_BYTES } from './nats-store.js';
import { GATEWAY_BUCKET, REVOCATION_BUCKET, REVOCATION_TTL_MS } from '../revocation/revocation.js';

const DAY_MS = 24 * 60 * 60_000;
/** When a message without a sign of progress is redelivered. */
const ACK_WAIT_MS = 10_000;

export interface NatsStorage {
  /** On how many servers of a cluster everything is stored. */
  replicas?: number | undefined;
  /** The size of the volume that each of them has. */
  volumeBytes?: number | undefined;
}

/**
 * Prepares the streams, the buckets and each service's consumers, since the services themselves may not. Repeating it changes
 * nothing that is as it should be.
 * @param adminUrl the URL of the NATS user `admin`
 */
export async function provisionNats(
  adminUrl: string,
  { replicas = 1, volumeBytes = STORE_BYTES }: NatsStorage = {},
): Promise<void> {
  const connection = await connectAsAdmin(adminUrl);
  try {
    const manager = await jetstreamManager(connection);
    await ensureStream(manager, {
      name: EVENT_STREAM,
      subjects: ['evt.>'],
      num_replicas: replicas,
      max_age: nanos(7 * DAY_MS),
      max_bytes: shareOf('events', volumeBytes),
      // What does not fit stays in the outbox, and goes out when there is room.
      discard: DiscardPolicy.New,
    });
    await ensureStream(manager, {
      name: DEAD_LETTER_STREAM,
      subjects: ['dlq.>'],
      num_replicas: replicas,
      max_age: nanos(90 * DAY_MS),
      max_bytes: shareOf('deadLetters', volumeBytes),
      // What does not fit stays with its consumer, which gets it again and again.
      discard: DiscardPolicy.New,
    });
    await ensureBuckets(connection, replicas);
    for (const bucket of [REVOCATION_BUCKET, GATEWAY_BUCKET])
      await ensureStream(manager, {
        name: `KV_${bucket}`,
        num_replicas: replicas,
        max_bytes: shareOf('bucket', volumeBytes),
      });
    await ensureConsumers(manager);
  } finally {
    await connection.close();
  }
}

async function ensureStream(
  manager: JetStreamManager,
  config: Partial<StreamConfig> & { name: string },
): Promise<void> {
  const known = await manager.streams.info(config.name).catch(() => undefined);
  // A stream that is given less room than it takes up would lose the oldest of what it holds.
  const max_bytes = Math.max(config.max_bytes ?? -1, known?.state.bytes ?? 0);
  if (known) await manager.streams.update(config.name, { ...config, max_bytes });
  else await manager.streams.add({ ...config, duplicate_window: nanos(120_000) });
}

async function ensureBuckets(connection: NatsConnection, replicas: number): Promise<void> {
  const buckets = new Kvm(connection);
  await buckets.create(REVOCATION_BUCKET, { history: 1, ttl: REVOCATION_TTL_MS, replicas });
  await buckets.create(GATEWAY_BUCKET, { history: 1, ttl: 60_000, replicas });
}

async function ensureConsumers(manager: JetStreamManager): Promise<void> {
  const keeper = serviceNames.find((service) => topology[service].storesDeadLetters);
  for (const service of serviceNames) {
    const { subscribes } = topology[service];
    for (const event of subscribes)
      await ensureConsumer(manager, EVENT_STREAM, consumerName(service, event), event.subject);
    if (!keeper || subscribes.length === 0) continue;
    const retries = retrySubject(keeper, service, '>');
    await ensureConsumer(manager, EVENT_STREAM, retryConsumerName(service), retries);
  }
  if (keeper) await ensureConsumer(manager, DEAD_LETTER_STREAM, DEAD_LETTER_CONSUMER, 'dlq.>');
}

async function ensureConsumer(
  manager: JetStreamManager,
  stream: string,
  name: string,
  subject: string,
): Promise<void> {
  const known = await manager.consumers.info(stream, name).catch(() => undefined);
  const ack_wait = nanos(ACK_WAIT_MS);
  if (known?.config.ack_wait === ack_wait) return;
  if (known) {
    await manager.consumers.update(stream, name, { ack_wait });
    return;
  }
  await manager.consumers.add(stream, {
    durable_name: name,
    filter_subject: subject,
    ack_policy: AckPolicy.Explicit,
    deliver_policy: DeliverPolicy.All,
    ack_wait,
    max_ack_pending: 256,
  } satisfies Partial<ConsumerConfig>);
}
