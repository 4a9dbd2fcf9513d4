import { topology } from '@gatehouse/contracts/topology';
import type { INestMicroservice } from '@nestjs/common';
import { DiscoveryService, NestFactory } from '@nestjs/core';
import { getDataSourceToken } from '@nestjs/typeorm';
import type { NatsContext } from '@nestjs/microservices';
import type { NatsConnection } from '@nats-io/transport-node';
import type { DataSource } from 'typeorm';
import { z } from 'zod';
import { CurrentState } from '../rpc/server/current-state.js';
import { RpcDispatcher } from '../rpc/server/rpc-dispatcher.js';
import { handlersAmong } from '../rpc/server/handles.js';
import { DrainingNatsServer } from '../rpc/server/draining-nats-server.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { ActorAssertionVerifier } from '../rpc/actor-assertion.js';
import { Database } from '../database/database.js';
import { assertUnprivilegedRole } from '../database/role-check.js';
import { deadLetterListener, eventListeners } from '../events/listeners.js';
import { DeadLetterKeeper } from '../events/dead-letter.js';
import { subscriptionsAmong } from '../events/subscribes.js';
import { RETRY_POLICY } from '../events/retry-policy.js';
import { Relay } from '../events/relay.js';
import { Revoker } from '../revocation/revoker.js';
import { serviceSettings } from '../config/common-settings.js';
import {
  currentSetting,
  watchSettings,
  readSettings,
  warnOfMisspelledSettings,
} from '../config/settings.js';
import { createLogger, Metrics, NestLogger, startTracing } from '../telemetry/index.js';
import { ShutdownStack } from '../lifecycle/shutdown-stack.js';
import { closeUnlessReachable, connectToNats } from '../lifecycle/nats-connection.js';
import type { Worker } from '../lifecycle/worker.js';
import { Notifications } from '../database/notifications.js';
import { QueueRunner } from '../jobs/queue-runner.js';
import { queuesAmong } from '../jobs/queue.js';
import { recurringAmong } from '../jobs/recurring.js';
import type { CommonSettings, Service } from './define.js';
import { moduleOf, type Infrastructure } from './module.js';
import { observeConsumers, observeDatabase, observeStreams } from '../telemetry/service-gauges.js';
import {
  natsChecks,
  serveOperations,
  type Check,
  type Serve,
} from '../health/operations-server.js';
import type { RunningService } from '../lifecycle/run.js';

const commonOfAll = z.object(serviceSettings);

/** What every service is started with. */
interface StartOptions extends Omit<Infrastructure, 'connection' | 'metrics'> {
  natsUrl: () => string;
  serve: Serve;
}

/**
 * Starts a service: connections, handlers, background workers, health.
 * @param serve if several services share a process: serves the health and metrics of all
 * @throws SettingsError when a setting is wrong, or the database role bypasses row-level security
 */
export async function startService<S extends z.ZodObject<typeof serviceSettings>>(
  service: Service<S>,
  env: NodeJS.ProcessEnv,
  serve: Serve = serveOperations,
): Promise<RunningService> {
  const settings: CommonSettings = readSettings(service.settings, env);
  const logger = createLogger(service.name, settings.LOG_LEVEL);
  warnOfMisspelledSettings(service.settings, env, logger);
  const given: StartOptions = {
    serve,
    settings,
    current: watchSettings<Service['settings']>(service.settings, env, logger),
    logger,
    databaseUrl: currentSetting('DATABASE_URL', env),
    natsUrl: currentSetting('NATS_URL', env),
    actorKeys: watchSettings(commonOfAll, env, logger)('ACTOR_VERIFICATION_KEY'),
  };
  const opened = new ShutdownStack();
  try {
    await open(service, given, opened);
  } catch (error) {
    await opened.close();
    throw error;
  }
  return { stop: () => opened.close() };
}

/** Opens one thing after the other; stopping closes them from the last to the first, so that calls stop before what they need. */
async function open(
  service: Service,
  { natsUrl, serve, ...given }: StartOptions,
  opened: ShutdownStack,
): Promise<void> {
  const { name } = service;
  const { settings, logger } = given;
  opened.add(await startTracing(name, settings.OTEL_EXPORTER_OTLP_ENDPOINT));
  const metrics = new Metrics(name);
  opened.add(() => metrics.stop());
  const connection = await connectToNats(natsUrl, name, logger);
  opened.add(() => connection.drain());

  const infrastructure: Infrastructure = { connection, metrics, ...given };
  const server = new DrainingNatsServer(connection, name);
  const app = await NestFactory.createMicroservice(moduleOf(service, infrastructure), {
    strategy: server,
    logger: new NestLogger(logger),
    abortOnError: false,
  });
  opened.add(() => app.close());
  const dataSource = app.get<DataSource>(getDataSourceToken());
  await assertUnprivilegedRole(dataSource);
  observeDatabase(metrics, dataSource, settings.DATABASE_POOL_SIZE);
  observeStreams(metrics, name, connection);
  observeConsumers(metrics, name, connection);

  const providers = providersOf(app);
  handleCalls(server, app, providers, infrastructure);
  const workers = workersOf(name, app, providers, infrastructure);
  for (const worker of workers) {
    await worker.start();
    opened.add(() => worker.stop());
  }
  await app.listen();
  opened.add(() => server.close());
  // Until NATS has confirmed the subscriptions, calls would find no responders.
  await connection.flush();
  const checks = [
    ...checksOf(connection, dataSource),
    ...workers.flatMap(({ check }) => (check ? [check] : [])),
  ];
  opened.add(await serve(settings, checks, metrics));
  opened.add(() => closeUnlessReachable(connection));
}

function providersOf(app: INestMicroservice): object[] {
  const instances = app.get(DiscoveryService).getProviders();
  return instances
    .map(({ instance }): unknown => instance)
    .filter((instance) => typeof instance === 'object' && instance !== null);
}

function handleCalls(
  server: DrainingNatsServer,
  app: INestMicroservice,
  providers: object[],
  { actorKeys, metrics, logger }: Infrastructure,
): void {
  const handlers = handlersAmong(providers);
  const dispatcher = new RpcDispatcher(
    app.get(Database),
    app.get(UnitOfWork),
    new CurrentState(handlers),
    new ActorAssertionVerifier(actorKeys),
    metrics,
    logger,
  );
  for (const handler of handlers)
    server.addHandler(handler.contract.subject, (data: unknown, context: NatsContext) =>
      dispatcher.dispatch(handler, data, context),
    );
}

function workersOf(
  name: Service['name'],
  app: INestMicroservice,
  providers: object[],
  { connection, metrics, logger, settings }: Infrastructure,
): Worker[] {
  const work = app.get(UnitOfWork);
  const retryPolicy = { ...RETRY_POLICY, deliveries: settings.EVENT_DELIVERIES };
  const listening = { service: name, work, connection, metrics, logger, retryPolicy };
  const keeper = providers.find((provider) => provider instanceof DeadLetterKeeper);
  const notifications = new Notifications(name, app.get(getDataSourceToken()), logger);
  const relay = new Relay(notifications, connection, metrics, logger);
  app.get(Database).relay = relay;
  const queues = queuesAmong(providers).filter(({ queue }) => queue.isEnabled !== false);
  return [
    notifications,
    relay,
    ...(topology[name].revokes ? [app.get(Revoker)] : []),
    ...eventListeners(listening, subscriptionsAmong(providers)),
    ...(keeper ? [deadLetterListener(listening, keeper)] : []),
    ...recurringAmong(providers, settings, logger, work),
    ...queues.map(
      ({ queue, options }) =>
        new QueueRunner(queue, options, { service: name, work, notifications, logger }),
    ),
  ];
}

function checksOf(connection: NatsConnection, dataSource: DataSource): Check[] {
  return [
    ...natsChecks(connection),
    { name: 'postgres', run: async () => void (await dataSource.query('select 1')) },
  ];
}
