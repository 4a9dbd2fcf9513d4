import { randomUUID } from 'node:crypto';
import { CustomerId, ProviderId } from '@gatehouse/contracts';
import { customerChanged } from '@gatehouse/contracts/tenant-access';
import { startPlatform, type TestPlatform } from '@gatehouse/testing';
import { jetstreamManager, type StoredMsg } from '@nats-io/jetstream';
import pg from 'pg';
import { dataSourceOptions, DataSource } from '../database/data-source.js';
import { Database } from '../database/database.js';
import { Notifications } from '../database/notifications.js';
import type { Transaction } from '../database/transaction.js';
import { createLogger, Metrics } from '../telemetry/index.js';
import { EVENT_STREAM } from '../events/names.js';
import { record } from '../events/outbox.js';
import { Relay } from '../events/relay.js';

interface Replica {
  relay: Relay;
  notifications: Notifications;
  metrics: Metrics;
  dataSource: DataSource;
}

/** Relays of tenant-access, and the outbox and the stream between which they stand. */
export class Relaying {
  private replicas: Replica[] = [];

  private constructor(
    readonly platform: TestPlatform,
    private readonly dataSource: DataSource,
  ) {}

  static async begin(): Promise<Relaying> {
    const platform = await startPlatform({ 'tenant-access': [], 'service-desk': [] });
    return new Relaying(platform, await connected(platform));
  }

  async end(): Promise<void> {
    await this.stop();
    await this.dataSource.destroy();
    await this.platform.stop();
  }

  /** Starts one more process with a relay. @returns its relay, and the database in which it records */
  async start(): Promise<{ relay: Relay; database: Database }> {
    const metrics = new Metrics('tests');
    const dataSource = await connected(this.platform);
    const connection = await this.platform.connect('tenant-access');
    const logger = createLogger('tests', 'silent');
    const notifications = new Notifications('tenant-access', dataSource, logger);
    const relay = new Relay(notifications, connection, metrics, logger);
    notifications.start();
    relay.start();
    this.replicas.push({ relay, notifications, metrics, dataSource });
    const database = new Database(dataSource);
    database.relay = relay;
    return { relay, database };
  }

  async stop(): Promise<void> {
    for (const { relay, notifications, dataSource } of this.replicas) {
      await relay.stop();
      await notifications.stop();
      await dataSource.destroy();
    }
    this.replicas = [];
  }

  /** How many events the relays have sent, also those that JetStream knew. */
  async sent(): Promise<number> {
    const counts = await Promise.all(
      this.replicas.map(({ metrics }) => metrics.eventsPublished.get()),
    );
    return counts.flatMap(({ values }) => values).reduce((sum, { value }) => sum + value, 0);
  }

  /** Runs work in a transaction of tenant-access, in a process without a relay. */
  transaction<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
    return new Database(this.dataSource).transaction({}, work);
  }

  /** Writes an event down. */
  record(transaction: Transaction, aggregateId: string, sequence: number): Promise<void> {
    const customerId = CustomerId.parse(aggregateId);
    const providerId = ProviderId.parse(randomUUID());
    return record({ transaction, actor: { kind: 'service' } }, customerChanged, {
      aggregateId,
      sequence,
      organizationId: null,
      data: {
        customerId,
        providerId,
        name: 'C',
        kind: 'corporate',
        email: null,
        departmentId: null,
        independent: false,
      },
    });
  }

  /** Writes events down in one statement, without data, which the relay does not read. */
  async recordMany(
    events: { id: string; sequence?: number }[],
    subject: string = customerChanged.subject,
  ): Promise<void> {
    await this.platform.database.query(
      'tenant-access',
      `insert into outbox (id, subject, aggregate_id, event)
       select gen_random_uuid(), $1, (each ->> 'id')::uuid, jsonb_build_object(
         'subject', each ->> 'id', 'sequence', coalesce((each ->> 'sequence')::int, 1))
       from jsonb_array_elements($2) with ordinality as events (each, place) order by place`,
      [subject, JSON.stringify(events)],
    );
  }

  /** Counts the notifications of new events meanwhile. */
  async listening(work: (heard: () => number, client: pg.Client) => Promise<void>): Promise<void> {
    const client = new pg.Client({
      connectionString: this.platform.database.urlOf('tenant-access'),
    });
    let heard = 0;
    client.on('notification', () => heard++);
    try {
      await client.connect();
      await client.query('listen tenant_access_outbox');
      await work(() => heard, client);
    } finally {
      await client.end();
    }
  }

  /** Every event in the stream, in its order. */
  async streamed(): Promise<{ aggregateId: string; sequence: number; id: string }[]> {
    const { streams } = await jetstreamManager(await this.platform.connect('admin'));
    const { state } = await streams.info(EVENT_STREAM);
    const found: StoredMsg[] = [];
    for (let seq = 1; seq <= state.last_seq; seq++) {
      const message = await streams.getMessage(EVENT_STREAM, { seq });
      if (message) found.push(message);
    }
    return found.map((message) => {
      const event = message.json<{ subject: string; sequence: number; id: string }>();
      return { aggregateId: event.subject, sequence: event.sequence, id: event.id };
    });
  }

  /** How many events wait. */
  async waiting(): Promise<number> {
    const [row] = await this.platform.database.query<{ count: number }>(
      'tenant-access',
      'select count(*)::int as count from outbox where published_at is null',
    );
    return row?.count ?? 0;
  }
}

async function connected(platform: TestPlatform): Promise<DataSource> {
  const url = platform.database.urlOf('tenant-access');
  const options = { url, poolSize: 5, service: 'tenant-access', entities: [] };
  return new DataSource(dataSourceOptions(options)).initialize();
}
