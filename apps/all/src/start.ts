import {
  environmentOf,
  readSettings,
  serveOperations,
  SettingsError,
  ShutdownStack,
  variableOf,
  warnOfMisspelledSettings,
  type RunningService,
} from '@gatehouse/platform';
import {
  createLogger,
  startTracing,
  startWithVoice,
  textOfAll,
} from '@gatehouse/platform/telemetry';
import { z } from 'zod';
import { Operations } from './operations.js';
import { gateway, services, type Part } from './services.js';
import { settings } from './settings.js';

const NAME = 'all';

/**
 * Starts every service and the gateway in this process. Each has its own settings, database role, NATS user and connections, as if it
 * ran alone.
 * @throws SettingsError
 */
export async function startAll(env: NodeJS.ProcessEnv): Promise<RunningService> {
  const opened = new ShutdownStack();
  try {
    await open(env, opened);
  } catch (error) {
    await opened.close();
    throw error;
  }
  return { stop: () => opened.close() };
}

/** Stopping closes in reverse: first the gateway, so that no request reaches a stopped service. */
async function open(env: NodeJS.ProcessEnv, opened: ShutdownStack): Promise<void> {
  const own = readSettings(settings, env);
  warnOfMisspelledSettings(allSettings(), env, createLogger(NAME, own.LOG_LEVEL));
  opened.add(await startTracing(NAME, own.OTEL_EXPORTER_OTLP_ENDPOINT));
  const operations = new Operations();
  const start = (part: Part): Promise<RunningService> => startPart(part, env, operations);
  const running: RunningService[] = [];
  opened.add(() => Promise.all(running.map((service) => service.stop())));
  await Promise.all(services.map(async (part) => running.push(await start(part))));
  const gatewayService = await start(gateway);
  opened.add(() => gatewayService.stop());
  opened.add(
    await serveOperations(own, operations.checks, {
      service: NAME,
      text: () => textOfAll(operations.metrics),
    }),
  );
}

async function startPart(
  { name, settings, start }: Part,
  env: NodeJS.ProcessEnv,
  operations: Operations,
): Promise<RunningService> {
  try {
    return await startWithVoice(() =>
      start(environmentOf(name, settings, env), operations.serve(name)),
    );
  } catch (error) {
    throw error instanceof SettingsError ? new SettingsError(`${name}: ${error.message}`) : error;
  }
}

/** Everything that can be set here: for all services, and for each alone. */
function allSettings(): z.ZodObject {
  const shapes = [...services, gateway].map(({ name, settings: { shape } }) => ({
    ...shape,
    ...Object.fromEntries(
      Object.entries(shape).map(([setting, schema]) => [variableOf(name, setting), schema]),
    ),
  }));
  return z.object(Object.assign({}, settings.shape, ...shapes) as z.ZodRawShape);
}
