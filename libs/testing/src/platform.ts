import type { Call, RequestOf, OutputOf, ServiceName } from '@gatehouse/contracts';
import {
  RpcClient,
  connectToNats,
  startService,
  type CallContext,
  type RunningService,
  type Service,
  type SettingsSchema,
} from '@gatehouse/platform';
import type { MigrationInterface } from '@gatehouse/platform/database';
import { createLogger, Metrics } from '@gatehouse/platform/telemetry';
import type { NatsConnection } from '@nats-io/transport-node';
import { ACTOR_VERIFICATION_KEY } from './actors.js';
import { createDatabase, type TestDatabase } from './database.js';
import { startNats, type TestNats } from './nats.js';

type Settings = Record<string, string>;

/** A database and a NATS server of one's own, and whatever a test runs on them. */
export interface TestPlatform {
  readonly database: TestDatabase;
  readonly nats: TestNats;
  /** What a service of this platform reads from its environment. */
  settingsOf(service: ServiceName): Settings;
  /** Starts a replica of a service, which {@link stop} ends where the test has not. */
  start<S extends SettingsSchema>(
    service: Service<S>,
    settings?: Settings,
  ): Promise<RunningService>;
  /** A connection as one of the users, closed with the platform. */
  connect(user: ServiceName | 'admin' | `ext-${string}`): Promise<NatsConnection>;
  /** Makes calls as one of the services. */
  callerOf(user: ServiceName): Promise<TestCaller>;
  /** Stops every replica that still runs. */
  stopServices(): Promise<void>;
  /** Ends everything. */
  stop(): Promise<void>;
}

/** Makes calls as a service would. */
export type TestCaller = <C extends Call>(
  context: CallContext,
  contract: C,
  input: RequestOf<C>,
  idempotencyKey?: string,
) => Promise<OutputOf<C>>;

/** Prepares what services run on, with the schemas of those that are named. */
export async function startPlatform(
  schemas: Readonly<Partial<Record<ServiceName, (new () => MigrationInterface)[]>>>,
): Promise<TestPlatform> {
  const [database, nats] = await Promise.all([createDatabase(schemas), startNats()]);
  const logger = createLogger('tests', 'silent');
  const running = new Set<RunningService>();
  const connections: NatsConnection[] = [];

  const settingsOf = (service: ServiceName): Settings => ({
    DATABASE_URL: database.urlOf(service),
    NATS_URL: nats.urlOf(service),
    ACTOR_VERIFICATION_KEY,
    LOG_LEVEL: 'silent',
    OPS_PORT: '0',
  });
  const connect: TestPlatform['connect'] = async (user) => {
    const connection = await connectToNats(nats.urlOf(user), user, logger);
    connections.push(connection);
    return connection;
  };

  const stopServices = async (): Promise<void> => {
    // The first one to start exports the traces of all, so it stops last.
    for (const replica of [...running].reverse()) await replica.stop();
  };

  return {
    database,
    nats,
    settingsOf,
    connect,
    start: async (service, settings = {}) => {
      const started = await startService(service, { ...settingsOf(service.name), ...settings });
      const replica = {
        stop: async () => {
          if (running.delete(replica)) await started.stop();
        },
      };
      running.add(replica);
      return replica;
    },
    callerOf: async (user) => {
      const caller = new RpcClient(await connect(user), new Metrics('tests'));
      return async (context, contract, input, idempotencyKey) =>
        contract.output.parse(
          await caller.forward({ ...context }, contract, input, { idempotencyKey }),
        ) as OutputOf<typeof contract>;
    },
    stopServices,
    stop: async () => {
      await stopServices();
      for (const connection of connections) await connection.close();
      await nats.stop();
      await database.drop();
    },
  };
}
