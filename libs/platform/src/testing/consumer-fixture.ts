import { randomUUID } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { CustomerId, ProviderId, type EventData } from '@gatehouse/contracts';
import { customerChanged } from '@gatehouse/contracts/tenant-access';
import {
  eventually,
  publisherOf,
  startPlatform,
  type Publisher,
  type TestPlatform,
} from '@gatehouse/testing';
import type { NatsConnection } from '@nats-io/transport-node';
import { jetstreamManager, type JetStreamManager, type StoredMsg } from '@nats-io/jetstream';
import type { Context } from '../rpc/context.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { dataSourceOptions, DataSource } from '../database/data-source.js';
import { Database } from '../database/database.js';
import { createLogger, Metrics } from '../telemetry/index.js';
import { eventListeners } from '../events/listeners.js';
import type { Listener } from '../events/listener.js';
import {
  consumerName,
  DEAD_LETTER_STREAM,
  EVENT_STREAM,
  retryConsumerName,
} from '../events/names.js';

const SERVICE = 'service-desk';

type Change = EventData<typeof customerChanged>;

/** How the consumers of these tests fail: sooner than those of a service. */
export const IMPATIENT = { deliveries: 3, waitMs: () => 50 };

/** Consumers of service-desk that note what they take, on a platform of their own. */
export class Listening {
  /** The names in the events that were taken. */
  taken: string[] = [];
  /** The names in all events, also in those that were overtaken. */
  heard: string[] = [];
  /** What taking an event causes, besides. */
  react: (change: Change, context: Context) => Promise<void> | void = () => undefined;
  private running: Listener[] = [];
  private connections: NatsConnection[] = [];

  private constructor(
    readonly platform: TestPlatform,
    readonly tenantAccess: Publisher,
    private readonly dataSource: DataSource,
    private readonly streams: JetStreamManager,
  ) {}

  static async begin(): Promise<Listening> {
    const platform = await startPlatform({ 'service-desk': [] });
    const url = platform.database.urlOf('service-desk');
    const options = { url, poolSize: 10, service: 'service-desk', entities: [] };
    const dataSource = new DataSource(dataSourceOptions(options));
    await dataSource.initialize();
    const tenantAccess = await publisherOf(platform, 'tenant-access');
    const streams = await jetstreamManager(await platform.connect('admin'));
    return new Listening(platform, tenantAccess, dataSource, streams);
  }

  async end(): Promise<void> {
    await this.dataSource.destroy();
    await this.platform.stop();
  }

  /** Starts replicas of a consumer. */
  async listen({ replicas = 1, paceMs = 0 } = {}): Promise<void> {
    const take = async (change: Change, context: Context): Promise<void> => {
      await this.react(change, context);
      this.taken.push(change.name);
    };
    const handlers = [
      { handler: { run: take }, each: false },
      { handler: { run: ({ name }: Change) => void this.heard.push(name) }, each: true },
    ];
    for (let i = 0; i < replicas; i++) {
      const connection = await this.platform.connect('service-desk');
      this.connections.push(connection);
      const listeners = eventListeners(
        {
          service: SERVICE,
          work: new UnitOfWork(new Database(this.dataSource)),
          connection,
          metrics: new Metrics('tests'),
          logger: createLogger('tests', 'silent'),
          retryPolicy: IMPATIENT,
        },
        [{ event: customerChanged, handlers, scope: () => ({}), unordered: false, paceMs }],
      );
      for (const listener of listeners) listener.start();
      this.running.push(...listeners);
    }
  }

  /** Stops every consumer, once it has finished what it has in hand. */
  async stop(): Promise<void> {
    await Promise.all(this.running.map((consumer) => consumer.stop()));
    this.running = [];
    this.connections = [];
  }

  changed(aggregateId: string, sequence: number, name: string): Promise<void> {
    const customerId = CustomerId.parse(aggregateId);
    const providerId = ProviderId.parse(randomUUID());
    const data = {
      customerId,
      providerId,
      name,
      kind: 'corporate' as const,
      email: null,
      departmentId: null,
      independent: false,
    };
    return this.tenantAccess.publish(customerChanged, { aggregateId, sequence, data });
  }

  /** Waits until a replica has received everything. */
  async delivered(): Promise<void> {
    const name = consumerName(SERVICE, customerChanged);
    await eventually(
      async () => (await this.streams.consumers.info(EVENT_STREAM, name)).num_pending === 0,
    );
    // Messages that were sent before the response to a ping have arrived before it.
    await Promise.all(this.connections.map((connection) => connection.flush()));
    await setImmediate();
  }

  /** Waits until NATS has nothing to deliver any more, nor to deliver again. */
  async settled(): Promise<void> {
    const names = [consumerName(SERVICE, customerChanged), retryConsumerName(SERVICE)];
    for (const name of names)
      await eventually(async () => {
        const consumer = await this.streams.consumers.info(EVENT_STREAM, name);
        return consumer.num_pending + consumer.num_ack_pending === 0;
      });
  }

  /** The dead letters that hold a text. */
  async deadLetters(text: string): Promise<StoredMsg[]> {
    const { state } = await this.streams.streams.info(DEAD_LETTER_STREAM);
    const found: StoredMsg[] = [];
    for (let seq = 1; seq <= state.last_seq; seq++) {
      const letter = await this.streams.streams.getMessage(DEAD_LETTER_STREAM, { seq });
      if (letter?.string().includes(text)) found.push(letter);
    }
    return found;
  }
}
