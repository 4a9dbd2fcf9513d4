import { httpCalls } from '@gatehouse/contracts/topology';
import { RpcClient } from '@gatehouse/platform/rpc';
import { ChangeSignals } from '@gatehouse/platform/change-signals';
import {
  currentSetting,
  watchSettings,
  readSettings,
  warnOfMisspelledSettings,
} from '@gatehouse/platform/config';
import { natsChecks, serveOperations, type Serve } from '@gatehouse/platform/health';
import {
  ShutdownStack,
  closeUnlessReachable,
  connectToNats,
  type RunningService,
} from '@gatehouse/platform/lifecycle';
import { RevocationView } from '@gatehouse/platform/revocation';
import { Metrics, NestLogger, createLogger, startTracing } from '@gatehouse/platform/telemetry';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from './app.module.js';
import { ActorSigner } from './authentication/actor-signer.js';
import { AuthenticationGuard } from './authentication/authentication-guard.js';
import { ClientAddresses } from './authentication/client-addresses.js';
import { SigningKeys } from './authentication/signing-keys.js';
import { allowApplicationOrigins } from './cross-origin/application-origins.js';
import { registerRequestGate } from './http/request-gate.js';
import { RouteRules } from './http/route-rules.js';
import { closeWithin } from './operation/closing.js';
import { checksOf } from './operation/health.js';
import { OPENID_ROUTE } from './openid/openid-routes.js';
import { UNSUBSCRIBE_ROUTE } from './pages/unsubscribe.js';
import { httpServer } from './server.js';
import { gatewaySettings, type GatewaySettings } from './settings.js';

const rules = new RouteRules(httpCalls, [UNSUBSCRIBE_ROUTE, OPENID_ROUTE]);

/**
 * Starts the gateway: the only HTTP door.
 * @param serve if several services share a process: serves the health and metrics of all
 * @throws SettingsError
 */
export async function startGateway(
  env: NodeJS.ProcessEnv,
  serve: Serve = serveOperations,
): Promise<RunningService> {
  const settings = readSettings(gatewaySettings, env);
  const opened = new ShutdownStack();
  try {
    await open(settings, env, serve, opened);
  } catch (error) {
    await opened.close();
    throw error;
  }
  return { stop: () => opened.close() };
}

/** Opens everything in order; stopping closes it in reverse. */
async function open(
  settings: GatewaySettings,
  env: NodeJS.ProcessEnv,
  serve: Serve,
  opened: ShutdownStack,
) {
  const logger = createLogger('gateway', settings.LOG_LEVEL);
  opened.add(await startTracing('gateway', settings.OTEL_EXPORTER_OTLP_ENDPOINT));
  const metrics = new Metrics('gateway');
  opened.add(() => metrics.stop());
  const connection = await connectToNats(currentSetting('NATS_URL', env), 'gateway', logger);
  opened.add(() => connection.drain());

  const rpc = new RpcClient(connection, metrics);
  warnOfMisspelledSettings(gatewaySettings, env, logger);
  const current = watchSettings(gatewaySettings, env, logger);
  const signer = new ActorSigner(current('ACTOR_SIGNING_KEY'));
  const addresses = new ClientAddresses(current('TRUSTED_CLIENTS'));
  const keys = new SigningKeys(rpc, signer);
  const changeSignals = new ChangeSignals(connection, 'notifications');
  const revocations = new RevocationView(connection, logger);
  revocations.start();
  opened.add(() => revocations.stop());
  const checks = [...natsChecks(connection), ...checksOf(revocations, keys)];

  const adapter = httpServer(settings, rules, metrics);
  const app = await NestFactory.create<NestFastifyApplication>(
    AppModule.with({
      settings,
      rpc,
      changeSignals,
      addresses,
      signer,
      keys,
      revocations,
      logger,
      checks,
    }),
    adapter,
    { bodyParser: false, logger: new NestLogger(logger), abortOnError: false },
  );
  allowApplicationOrigins(adapter.getInstance(), new URL(settings.PUBLIC_URL).origin, rpc, signer);
  registerRequestGate(adapter.getInstance(), rules, app.get(AuthenticationGuard));
  await app.listen(settings.PORT, settings.HOST);
  opened.add(() => closeWithin(app, settings.SHUTDOWN_SECONDS * 1_000));
  opened.add(await serve(settings, checks, metrics));
  opened.add(() => closeUnlessReachable(connection));
}
