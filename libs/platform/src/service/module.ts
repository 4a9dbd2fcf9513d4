import { Module, type DynamicModule, type Provider } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import type { NatsConnection } from '@nats-io/transport-node';
import type { Logger } from 'pino';
import { DataSource } from 'typeorm';
import { type ActorKeys, ActorStatementVerifier } from '../calls/actor-statement.js';
import { bindingOf } from '../answers/binding.js';
import { CurrentState } from '../answers/current-state.js';
import { CallAnswerer } from '../answers/answerer.js';
import { Caller } from '../calls/caller.js';
import { UnitOfWork } from '../answers/unit-of-work.js';
import { dataSourceOptions } from '../database/data-source.js';
import { Database } from '../database/database.js';
import { Hints } from '../hints/hints.js';
import { Revoker } from '../revocation/revoker.js';
import { LOGGER, Metrics } from '../telemetry/index.js';
import type { CommonSettings, Service, ServiceParts } from './define.js';

/** What a service finds around it. */
export interface Surroundings {
  connection: NatsConnection;
  metrics: Metrics;
  logger: Logger;
  databaseUrl: () => string;
  actorKeys: ActorKeys;
}

@Module({})
class ServiceModule {}

/** The one Nest module of a service: what the platform gives to each, and what the service brings. */
export function moduleOf(
  name: Service['name'],
  parts: ServiceParts,
  settings: CommonSettings,
  { connection, metrics, logger, databaseUrl, actorKeys }: Surroundings,
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
    { provide: Hints, useValue: new Hints(connection, name) },
    { provide: Caller, useValue: new Caller(connection, metrics) },
    {
      provide: Revoker,
      useFactory: (database: Database) => new Revoker(connection, database, metrics, logger),
      inject: [Database],
    },
    {
      provide: CallAnswerer,
      useFactory: (database: Database, work: UnitOfWork, modules: ModuleRef) => {
        const state = new CurrentState(parts.calls.map(bindingOf), modules);
        const verifier = new ActorStatementVerifier(actorKeys);
        return new CallAnswerer(database, work, state, verifier, metrics, logger);
      },
      inject: [Database, UnitOfWork, ModuleRef],
    },
  ];
  return {
    module: ServiceModule,
    imports: [
      TypeOrmModule.forRoot({
        ...dataSourceOptions({
          url: databaseUrl,
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
      ...new Set((parts.hearings ?? []).flatMap((hearing) => hearing.reactions)),
    ],
  };
}
