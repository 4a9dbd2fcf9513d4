import { statfs } from 'node:fs/promises';
import { join } from 'node:path';
import {
  natsServerConfig,
  provisionDatabase,
  provisionNats,
  sourceUser,
  STORE_BYTES,
} from '@gatehouse/platform/provisioning';
import { migrate, migrateOnce } from './migrations.js';
import { startNats, type NatsAbility } from './nats.js';
import type { KeptPorts } from './ports.js';
import { startPostgres } from './postgres.js';
import type { Secrets } from './secrets.js';
import { databaseServices } from './service-names.js';
import type { Surroundings } from './services.js';
import { sourceNames, type Settings } from './settings.js';
import type { Supervisor } from './supervisor.js';
import { timed } from './timed.js';
import { writeSafely } from './write-safely.js';

/** With what the surroundings of the services are made. */
export interface SurroundingsOptions {
  settings: Settings;
  dataFolder: string;
  supervisor: Supervisor;
  secrets: Secrets;
  ports: KeptPorts;
  durable: boolean;
  onProgress: (line: string) => void;
  signal: AbortSignal;
}

/**
 * Starts PostgreSQL and NATS, or takes those that the settings name, and brings roles, streams and
 * tables up to date. The mail catcher has time until somebody sends a mail.
 */
export async function startSurroundings(
  options: SurroundingsOptions,
): Promise<Omit<Surroundings, 'smtpUrl' | 'operatorPassword'>> {
  const { settings, secrets } = options;
  options.onProgress('Starting PostgreSQL and NATS');
  const [databaseUrl, natsUrl] = await together(
    [preparedDatabase(options), preparedNats(options)],
    options.supervisor,
  );
  return { settings, secrets, databaseUrl, natsUrl };
}

async function preparedDatabase(options: SurroundingsOptions): Promise<string> {
  const { settings, secrets, ports, dataFolder, onProgress, signal } = options;
  const passwordOf = (name: string) => secrets.database[name] ?? '';
  const given = settings.DATABASE_URL;
  const url =
    given ??
    (await startPostgres({
      ...options,
      port: await ports('postgres'),
      password: passwordOf('postgres'),
    }));
  onProgress('Bringing the database up to date');
  const roles = databaseServices.map((service) => ({ service, password: passwordOf(service) }));
  await timed('database roles', () => provisionDatabase(url, roles));
  await timed('migrations', () =>
    given === undefined ? migrateOnce(dataFolder, url, signal) : migrate(url, signal),
  );
  return url;
}

async function preparedNats(options: SurroundingsOptions): Promise<(user: string) => string> {
  const volumeBytes = await volumeFor(options);
  const urlOf = await ownOrGivenNats(options, volumeBytes);
  const provision = () => provisionNats(urlOf('admin'), { volumeBytes });
  await timed('streams', provision);
  // A server that comes back may have lost its store: then there are no streams, and nobody else may make them.
  const again = () => {
    provision().catch((error: unknown) => {
      options.onProgress(`The streams of NATS could not be prepared: ${String(error)}`);
    });
  };
  options.supervisor.on('ready', (name) => {
    if (name === 'nats') again();
  });
  options.supervisor.on('room', again);
  return urlOf;
}

/** How much room JetStream has: half of a disk that it shares with PostgreSQL, and no more than it needs. */
async function volumeFor({ settings, dataFolder }: SurroundingsOptions): Promise<number> {
  if (settings.NATS_VOLUME_BYTES !== undefined) return settings.NATS_VOLUME_BYTES;
  if (settings.NATS_URL !== undefined) return STORE_BYTES;
  const { blocks, bsize } = await statfs(dataFolder);
  return Math.min(STORE_BYTES, Math.floor((blocks * bsize) / 2));
}

async function ownOrGivenNats(
  options: SurroundingsOptions,
  volumeBytes: number,
): Promise<(user: string) => string> {
  const { settings, secrets, ports, durable, dataFolder } = options;
  const given = settings.NATS_URL;
  if (given !== undefined) return () => given;
  const port = await ports('nats');
  const config = ({ syncAlways }: NatsAbility) =>
    natsServerConfig({
      port,
      storeDir: join(dataFolder, 'nats'),
      volumeBytes,
      passwords: secrets.nats,
      sources: sourceNames(settings),
      syncAlways: syncAlways && durable,
    });
  await startNats({ ...options, port, monitoringPort: await ports('nats monitoring'), config });
  const urlOf = (user: string) => `nats://${user}:${secrets.nats[user] ?? ''}@127.0.0.1:${port}`;
  await showSources(dataFolder, sourceNames(settings), urlOf);
  return urlOf;
}

/** Where whoever runs another service finds with what it signs in, and under which prefix it hears answers. */
async function showSources(
  dataFolder: string,
  sources: string[],
  urlOf: (user: string) => string,
): Promise<void> {
  const shown = sources.map((source) => {
    const user = sourceUser(source);
    return [source, { url: urlOf(user), inboxPrefix: `_INBOX_${user}` }];
  });
  const content = JSON.stringify(Object.fromEntries(shown), null, 2);
  await writeSafely(join(dataFolder, 'event-sources.json'), content);
}

// When one fails the others are ended too, and only then is the failure told: nothing goes on
// behind the back of the caller.
async function together<T extends Promise<unknown>[]>(
  parts: [...T],
  supervisor: Supervisor,
): Promise<{ -readonly [Index in keyof T]: Awaited<T[Index]> }> {
  try {
    return await Promise.all(parts);
  } catch (error) {
    await supervisor.stop();
    await Promise.allSettled(parts);
    throw error;
  }
}
