import { Module, type DynamicModule, type Provider } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import type { NatsConnection } from '@nats-io/transport-node';
import type { Logger } from 'pino';
import { DataSource } from 'typeorm';
import type { ActorKeys } from '../rpc/actor-assertion.js';
import { RpcClient } from '../rpc/client/rpc-client.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { dataSourceOptions } from '../database/data-source.js';
import { Database } from '../database/database.js';
import { ChangeSignalPublisher } from '../change-signals/change-signal-publisher.js';
import type { CurrentSettings } from '../config/settings.js';
import { Revoker } from '../revocation/revoker.js';
import { LOGGER, Metrics } from '../telemetry/index.js';
import { CURRENT_SETTINGS, SETTINGS, type CommonSettings, type Service } from './define.js';

/** What is opened before a service's module, and closed after it. */
export interface Infrastructure {
  connection: NatsConnection;
  metrics: Metrics;
  logger: Logger;
  databaseUrl: () => string;
  actorKeys: ActorKeys;
  settings: CommonSettings;
  current: CurrentSettings<Service['settings']>;
}

@Module({})
class PlatformModule {}

@Module({})
class ServiceModule {}

/** The root module of a service: its own, and beside it what the platform gives to each. */
export const moduleOf = (service: Service, infrastructure: Infrastructure): DynamicModule => ({
  module: ServiceModule,
  imports: [platformModule(service, infrastructure), service.module],
});

function platformModule(
  { name, entities }: Service,
  { connection, metrics, logger, databaseUrl, settings, current }: Infrastructure,
): DynamicModule {
  const providers: Provider[] = [
    { provide: LOGGER, useValue: logger },
    { provide: Metrics, useValue: metrics },
    { provide: SETTINGS, useValue: settings },
    { provide: CURRENT_SETTINGS, useValue: current },
    {
      provide: Database,
      useFactory: (dataSource: DataSource) =>
        new Database(dataSource, (action, { statements, roundTrips }) => {
          metrics.databaseTransactions.inc({ action });
          metrics.databaseStatements.inc({ action }, statements);
          metrics.databaseRoundTrips.inc({ action }, roundTrips);
        }),
      inject: [DataSource],
    },
    {
      provide: UnitOfWork,
      useFactory: (database: Database) => new UnitOfWork(database),
      inject: [Database],
    },
    { provide: ChangeSignalPublisher, useValue: new ChangeSignalPublisher(connection, name) },
    { provide: RpcClient, useValue: new RpcClient(connection, metrics) },
    {
      provide: Revoker,
      useFactory: (database: Database) => new Revoker(connection, database, metrics, logger),
      inject: [Database],
    },
  ];
  const options = { url: databaseUrl, poolSize: settings.DATABASE_POOL_SIZE, service: name };
  return {
    module: PlatformModule,
    global: true,
    imports: [
      DiscoveryModule,
      TypeOrmModule.forRoot({
        ...dataSourceOptions({ ...options, entities }),
        retryAttempts: 10,
        retryDelay: 500,
      }),
    ],
    providers,
    exports: providers.map((provider) => ('provide' in provider ? provider.provide : provider)),
  };
}
