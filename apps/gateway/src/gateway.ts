import { BODY_BYTES } from '@gatehouse/contracts';
import { httpCalls } from '@gatehouse/contracts/topology';
import { Caller } from '@gatehouse/platform/calls';
import {
  type Check,
  Closers,
  type RunningService,
  closeUnlessReachable,
  connectToNats,
  currentSetting,
  followSettings,
  natsChecks,
  readSettings,
  serveOperations,
  warnOfMisspelt,
} from '@gatehouse/platform/process';
import { HintBoard } from '@gatehouse/platform/hints';
import { RevocationView } from '@gatehouse/platform/revocation';
import {
  LOGGER,
  type Logger,
  Metrics,
  NestLogger,
  createLogger,
  startTracing,
} from '@gatehouse/platform/telemetry';
import { Module, type DynamicModule } from '@nestjs/common';
import { APP_FILTER, NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AuthenticationGuard } from './authentication/authentication-guard.js';
import { BrowserSessions } from './authentication/browser-sessions.js';
import { Callers } from './authentication/callers.js';
import { ClientAddresses } from './authentication/client-addresses.js';
import { JwtStrategy } from './authentication/jwt-strategy.js';
import { SigningKeys } from './authentication/signing-keys.js';
import { readJsonBodies } from './http/json-body.js';
import { downloadRouteFor } from './files/download-route.js';
import { FileBodies, passFileBodies } from './files/file-body.js';
import { FilePlaces } from './files/file-places.js';
import { uploadRouteFor } from './files/upload-route.js';
import { answerUnreadable } from './http/unreadable.js';
import { ProblemFilter, sendFrameworkProblem } from './http/problem-filter.js';
import { headAnswers } from './http/answer-headers.js';
import { guardEntrance, limitBodies } from './http/entrance.js';
import { API, RouteRules } from './http/route-rules.js';
import { routeFor } from './http/routes.js';
import { passCsvBodies } from './import/csv-body.js';
import { importRouteFor } from './import/import-route.js';
import { MeExport } from './lines/me-export.js';
import { linesRouteFor } from './lines/lines-route.js';
import { admit } from './operation/admission.js';
import { closeWithin } from './operation/closing.js';
import { CHECKS, checksOf, Health } from './operation/health.js';
import { Jwks } from './operation/jwks.js';
import { observeRequests } from './operation/observation.js';
import { takeTurns } from './operation/turns.js';
import { ConsolePage } from './pages/console-page.js';
import { Logos } from './pages/logos.js';
import { passUnsubscribeForms, UNSUBSCRIBE_ROUTE, UnsubscribePage } from './pages/unsubscribe.js';
import { fileLimitsOf, gatewaySettings, paceOf, type GatewaySettings } from './settings.js';
import { MeStream } from './stream/me-stream.js';
import { Documentation } from './documentation/documentation.js';
import { GATEWAY_SETTINGS, IMPORTS, UPLOADS } from './tokens.js';

/** How long the head of a request may take to arrive. */
const HEADERS_MS = 10_000;

/** Those that take a file of CSV. */
const importCalls = httpCalls.filter((call) => call.http?.csv !== undefined);
/** Those that take a file of another kind, and those that give one. */
const uploadCalls = httpCalls.filter((call) => call.http?.upload !== undefined);
const downloadCalls = httpCalls.filter((call) => call.http?.download !== undefined);
/** Those that are lists, given as lines, too. */
const linesCalls = httpCalls.filter((call) => call.http?.lines === true);
const withRoutesOfTheirOwn = [...importCalls, ...uploadCalls, ...downloadCalls, ...linesCalls];
const rules = new RouteRules(httpCalls, [UNSUBSCRIBE_ROUTE]);
const plainCalls = httpCalls.filter((call) => !withRoutesOfTheirOwn.includes(call));

@Module({})
class GatewayModule {}

interface Parts {
  settings: GatewaySettings;
  caller: Caller;
  hints: HintBoard;
  addresses: ClientAddresses;
  callers: Callers;
  keys: SigningKeys;
  revocations: RevocationView;
  logger: Logger;
  checks: Check[];
}

/**
 * Starts the gateway: the only HTTP door.
 * @throws SettingsError
 */
export async function startGateway(env: NodeJS.ProcessEnv): Promise<RunningService> {
  const settings = readSettings(gatewaySettings, env);
  const opened = new Closers();
  try {
    await open(settings, env, opened);
  } catch (error) {
    await opened.close();
    throw error;
  }
  return { stop: () => opened.close() };
}

/** Opens one thing after the other; stopping closes them from the last to the first. */
async function open(settings: GatewaySettings, env: NodeJS.ProcessEnv, opened: Closers) {
  const logger = createLogger('gateway', settings.LOG_LEVEL);
  opened.add(await startTracing('gateway', settings.OTEL_EXPORTER_OTLP_ENDPOINT));
  const metrics = new Metrics('gateway');
  opened.add(() => metrics.stop());
  const connection = await connectToNats(currentSetting('NATS_URL', env), 'gateway', logger);
  opened.add(() => connection.drain());

  const caller = new Caller(connection, metrics);
  warnOfMisspelt(gatewaySettings, env, logger);
  const current = followSettings(gatewaySettings, env, logger);
  const callers = new Callers(current('ACTOR_SIGNING_KEY'));
  const addresses = new ClientAddresses(current('TRUSTED_CLIENTS'));
  const keys = new SigningKeys(caller, callers);
  const hints = new HintBoard(connection, 'notifications');
  const revocations = new RevocationView(connection, logger);
  revocations.start();
  opened.add(() => revocations.stop());
  const checks = [...natsChecks(connection), ...checksOf(revocations, keys)];

  const adapter = httpServer(settings, metrics);
  const app = await NestFactory.create<NestFastifyApplication>(
    moduleOf({ settings, caller, hints, addresses, callers, keys, revocations, logger, checks }),
    adapter,
    { bodyParser: false, logger: new NestLogger(logger), abortOnError: false },
  );
  guardEntrance(adapter.getInstance(), rules, app.get(AuthenticationGuard));
  await app.listen(settings.PORT, settings.HOST);
  opened.add(() => closeWithin(app, settings.SHUTDOWN_SECONDS * 1_000));
  opened.add(await serveOperations(settings, checks, metrics));
  opened.add(() => closeUnlessReachable(connection));
}

function httpServer(settings: GatewaySettings, metrics: Metrics): FastifyAdapter {
  const adapter = new FastifyAdapter({
    bodyLimit: BODY_BYTES,
    http: { headersTimeout: HEADERS_MS, connectionsCheckingInterval: HEADERS_MS / 5 },
    clientErrorHandler: answerUnreadable,
    frameworkErrors: (error: unknown, _request: FastifyRequest, reply: FastifyReply) =>
      sendFrameworkProblem(error, reply),
    trustProxy: (_address, hop) => hop < settings.TRUSTED_PROXIES,
    forceCloseConnections: 'idle',
    return503OnClosing: false,
  });
  const server = adapter.getInstance();
  for (const take of [readJsonBodies, passUnsubscribeForms, passCsvBodies]) take(server);
  passFileBodies(server, uploadCalls);
  limitBodies(server, rules, paceOf(settings));
  takeTurns(server);
  observeRequests(server, metrics);
  admit(server, API, plainCalls);
  headAnswers(server);
  return adapter;
}

const fileBodies = (settings: GatewaySettings): FileBodies =>
  new FileBodies(new FilePlaces(fileLimitsOf(settings)), paceOf(settings));

function moduleOf(parts: Parts): DynamicModule {
  return {
    module: GatewayModule,
    controllers: [
      ...plainCalls.map(routeFor),
      ...importCalls.map(importRouteFor),
      ...uploadCalls.map(uploadRouteFor),
      ...downloadCalls.map(downloadRouteFor),
      ...linesCalls.map(linesRouteFor),
      // The console last: it takes every page that nobody else has.
      ...[MeStream, MeExport, Health, Jwks, Documentation, Logos, UnsubscribePage, ConsolePage],
    ],
    providers: [
      { provide: GATEWAY_SETTINGS, useValue: parts.settings },
      { provide: LOGGER, useValue: parts.logger },
      { provide: CHECKS, useValue: parts.checks },
      { provide: Caller, useValue: parts.caller },
      { provide: HintBoard, useValue: parts.hints },
      { provide: Callers, useValue: parts.callers },
      { provide: ClientAddresses, useValue: parts.addresses },
      { provide: SigningKeys, useValue: parts.keys },
      { provide: RevocationView, useValue: parts.revocations },
      { provide: UPLOADS, useValue: fileBodies(parts.settings) },
      { provide: IMPORTS, useValue: fileBodies(parts.settings) },
      { provide: APP_FILTER, useClass: ProblemFilter },
      BrowserSessions,
      AuthenticationGuard,
      JwtStrategy,
    ],
  };
}
