import { topology } from '@gatehouse/contracts/topology';
import type { INestMicroservice } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { getDataSourceToken } from '@nestjs/typeorm';
import type { NatsConnection } from '@nats-io/transport-node';
import type { DataSource } from 'typeorm';
import { z } from 'zod';
import { DrainingNatsServer } from '../answers/nats-server.js';
import { UnitOfWork } from '../answers/unit-of-work.js';
import { refuseMightyRole } from '../database/role-check.js';
import { deadLetterListener, eventListeners } from '../events/consumers.js';
import { PATIENCE } from '../events/taking.js';
import { Relay } from '../events/relay.js';
import { Revoker } from '../revocation/revoker.js';
import { serviceSettings } from '../process/common-settings.js';
import {
  currentSetting,
  followSettings,
  readSettings,
  warnOfMisspelt,
} from '../process/settings.js';
import { createLogger, Metrics, NestLogger, startTracing } from '../telemetry/index.js';
import { Closers } from '../process/closers.js';
import { closeUnlessReachable, connectToNats } from '../process/connection.js';
import type { CommonSettings, Service, ServiceParts, Worker } from './define.js';
import { moduleOf, type Surroundings } from './module.js';
import { observeConsumers, observeDatabase, observeStreams } from './observed.js';
import { natsChecks, serveOperations, type Check } from '../process/operations.js';
import type { RunningService } from '../process/run.js';

const commonOfAll = z.object(serviceSettings);

/** What all services are given, whatever they are. */
interface Given extends Pick<Surroundings, 'logger' | 'databaseUrl' | 'actorKeys'> {
  settings: CommonSettings;
  natsUrl: () => string;
}

/**
 * Starts a service: connections, calls, events, workers, health.
 * @throws SettingsError when a setting is wrong, or the database role could see what it must not
 */
export async function startService<S extends z.ZodObject<typeof serviceSettings>>(
  service: Service<S>,
  env: NodeJS.ProcessEnv,
): Promise<RunningService> {
  const settings = readSettings(service.settings, env);
  const common: CommonSettings = settings;
  const logger = createLogger(service.name, common.LOG_LEVEL);
  warnOfMisspelt(service.settings, env, logger);
  const current = followSettings(service.settings, env, logger);
  const given: Given = {
    settings: common,
    logger,
    databaseUrl: currentSetting('DATABASE_URL', env),
    natsUrl: currentSetting('NATS_URL', env),
    actorKeys: followSettings(commonOfAll, env, logger)('ACTOR_VERIFICATION_KEY'),
  };
  const opened = new Closers();
  try {
    await open(service.name, service.parts(settings, current), given, opened);
  } catch (error) {
    await opened.close();
    throw error;
  }
  return { stop: () => opened.close() };
}

/** Opens one thing after the other; stopping closes them from the last to the first, so that calls stop before what they need. */
async function open(
  name: Service['name'],
  parts: ServiceParts,
  { settings, logger, natsUrl, ...given }: Given,
  opened: Closers,
): Promise<void> {
  opened.add(await startTracing(name, settings.OTEL_EXPORTER_OTLP_ENDPOINT));
  const metrics = new Metrics(name);
  opened.add(() => metrics.stop());
  const connection = await connectToNats(natsUrl, name, logger);
  opened.add(() => connection.drain());

  const surroundings = { connection, metrics, logger, ...given };
  const server = new DrainingNatsServer(connection, name);
  const app = await NestFactory.createMicroservice(moduleOf(name, parts, settings, surroundings), {
    strategy: server,
    logger: new NestLogger(logger),
    abortOnError: false,
  });
  opened.add(() => app.close());
  const dataSource = app.get<DataSource>(getDataSourceToken());
  await refuseMightyRole(dataSource);
  observeDatabase(metrics, dataSource, settings.DATABASE_POOL_SIZE);
  observeStreams(metrics, name, connection);
  observeConsumers(metrics, name, connection);

  const workers = workersOf(name, app, parts, settings, surroundings);
  for (const worker of workers) {
    await worker.start();
    opened.add(() => worker.stop());
  }
  await app.listen();
  opened.add(() => server.close());
  // Until NATS has confirmed it, a call would still find nobody who answers.
  await connection.flush();
  const checks = [
    ...checksOf(connection, dataSource),
    ...workers.flatMap(({ check }) => (check ? [check] : [])),
  ];
  opened.add(await serveOperations(settings, checks, metrics));
  opened.add(() => closeUnlessReachable(connection));
}

function workersOf(
  name: Service['name'],
  app: INestMicroservice,
  parts: ServiceParts,
  settings: CommonSettings,
  { connection, metrics, logger }: Surroundings,
): Worker[] {
  const work = app.get(UnitOfWork);
  const patience = { ...PATIENCE, deliveries: settings.EVENT_DELIVERIES };
  const listening = { service: name, work, connection, metrics, logger, patience };
  return [
    new Relay(name, app.get<DataSource>(getDataSourceToken()), connection, metrics, logger),
    ...(topology[name].revokes ? [app.get(Revoker)] : []),
    ...eventListeners(listening, parts.hearings ?? [], (reaction) => app.get(reaction)),
    ...(parts.deadLetters ? [deadLetterListener(listening, app.get(parts.deadLetters))] : []),
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
