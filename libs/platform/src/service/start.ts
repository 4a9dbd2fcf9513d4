import { topology } from '@gatehouse/contracts/topology';
import { Module, type DynamicModule, type INestMicroservice, type Provider } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { getDataSourceToken, TypeOrmModule } from '@nestjs/typeorm';
import type { NatsConnection } from '@nats-io/transport-node';
import type { Logger } from 'pino';
import { DataSource } from 'typeorm';
import type { z } from 'zod';
import { ActorStatementVerifier } from '../calls/actor-statement.js';
import { CallAnswerer } from '../calls/answerer.js';
import { Caller } from '../calls/caller.js';
import { DrainingNatsServer } from '../calls/nats-server.js';
import { UnitOfWork } from '../calls/unit-of-work.js';
import { dataSourceOptions } from '../database/data-source.js';
import { Database } from '../database/database.js';
import { refuseMightyRole } from '../database/role-check.js';
import { EventConsumer } from '../events/consumer.js';
import type { Reaction } from '../events/hear.js';
import { Relay } from '../events/relay.js';
import { Revoker } from '../revocation/revoker.js';
import { readSettings, type serviceSettings } from '../settings.js';
import { createLogger, Metrics, NestLogger, startTracing } from '../telemetry/index.js';
import { connectToNats } from './connection.js';
import type { Service, ServiceParts, Worker } from './define.js';
import { serveOperations, type Check } from './operations.js';

export interface RunningService {
  /** Stops taking requests, finishes those that it has, and lets go of everything. */
  stop(): Promise<void>;
}

@Module({})
class ServiceModule {}

/** The logger of the service, for those who have something to say. */
export const LOGGER = Symbol('logger');

/**
 * Starts a service: connections, calls, events, workers, health.
 * @throws SettingsError when a setting is wrong, or the database role could see what it must not
 */
export async function startService<S extends z.ZodObject<typeof serviceSettings>>(
  service: Service<S>,
  env: NodeJS.ProcessEnv,
): Promise<RunningService> {
  const settings = readSettings(service.settings, env);
  const common = settings as z.output<z.ZodObject<typeof serviceSettings>>;
  const logger = createLogger(service.name, common.LOG_LEVEL);
  const stopTracing = startTracing(service.name, common.OTEL_EXPORTER_OTLP_ENDPOINT);
  const metrics = new Metrics(service.name);
  const connection = await connectToNats(common.NATS_URL, service.name, logger);
  const parts = service.parts(settings);

  const server = new DrainingNatsServer(connection, service.name);
  const app = await NestFactory.createMicroservice(
    moduleOf(service.name, parts, common, { connection, metrics, logger }),
    { strategy: server, logger: new NestLogger(logger), abortOnError: false },
  ).catch(async (error: unknown) => {
    await connection.close();
    throw error;
  });
  const dataSource = app.get<DataSource>(getDataSourceToken());
  try {
    await refuseMightyRole(dataSource);
  } catch (error) {
    await app.close();
    await connection.close();
    throw error;
  }
  const workers = workersOf(service.name, app, parts, { connection, metrics, logger });
  for (const worker of workers) await worker.start();
  await app.listen();
  const operations = await serveOperations(
    common.OPS_PORT,
    checksOf(connection, dataSource),
    metrics,
  );

  return {
    stop: async () => {
      await server.close();
      for (const worker of workers.toReversed()) await worker.stop();
      await app.close();
      await connection.drain().catch(() => undefined);
      await new Promise((resolve) => operations.close(resolve));
      await stopTracing();
      metrics.stop();
    },
  };
}

interface Surroundings {
  connection: NatsConnection;
  metrics: Metrics;
  logger: Logger;
}

function moduleOf(
  name: Service['name'],
  parts: ServiceParts,
  settings: z.output<z.ZodObject<typeof serviceSettings>>,
  { connection, metrics, logger }: Surroundings,
): DynamicModule {
  const platform: Provider[] = [
    { provide: LOGGER, useValue: logger },
    { provide: Metrics, useValue: metrics },
    {
      provide: Database,
      useFactory: (dataSource: DataSource) => new Database(dataSource),
      inject: [DataSource],
    },
    {
      provide: UnitOfWork,
      useFactory: (database: Database) => new UnitOfWork(database),
      inject: [Database],
    },
    { provide: Caller, useValue: new Caller(connection, metrics) },
    {
      provide: Revoker,
      useFactory: (database: Database) => new Revoker(connection, database, metrics, logger),
      inject: [Database],
    },
    {
      provide: CallAnswerer,
      useFactory: (database: Database, work: UnitOfWork) =>
        new CallAnswerer(
          database,
          work,
          new ActorStatementVerifier(settings.ACTOR_VERIFICATION_KEY),
          metrics,
          logger,
        ),
      inject: [Database, UnitOfWork],
    },
  ];
  return {
    module: ServiceModule,
    imports: [
      TypeOrmModule.forRoot({
        ...dataSourceOptions({
          url: settings.DATABASE_URL,
          poolSize: settings.DATABASE_POOL_SIZE,
          service: name,
          entities: parts.entities,
        }),
        retryAttempts: 10,
        retryDelay: 500,
      }),
    ],
    controllers: parts.calls,
    providers: [
      ...platform,
      ...parts.providers,
      ...new Set((parts.hearings ?? []).map((hearing) => hearing.reaction)),
    ],
  };
}

function workersOf(
  name: Service['name'],
  app: INestMicroservice,
  parts: ServiceParts,
  { connection, metrics, logger }: Surroundings,
): Worker[] {
  const work = app.get(UnitOfWork);
  return [
    new Relay(name, app.get<DataSource>(getDataSourceToken()), connection, metrics, logger),
    ...(topology[name].revokes ? [app.get(Revoker)] : []),
    ...(parts.hearings ?? []).map((hearing) => {
      const reaction: Reaction<typeof hearing.event> = app.get(hearing.reaction);
      return new EventConsumer(name, hearing, reaction, work, connection, metrics, logger);
    }),
    ...(parts.workers ?? []).map((worker) => app.get(worker)),
  ];
}

function checksOf(connection: NatsConnection, dataSource: DataSource): Check[] {
  return [
    ...natsChecks(connection),
    {
      name: 'postgres',
      run: async () => {
        await dataSource.query('select 1');
      },
    },
  ];
}

/** A connection that is closed for good only a restart can mend; one that is reconnecting mends itself. */
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
