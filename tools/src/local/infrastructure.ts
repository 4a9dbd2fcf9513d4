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
import type { Infrastructure } from './services.js';
import { sourceNames, type Settings } from './settings.js';
import type { Supervisor } from './supervisor.js';
import { timed } from './timed.js';
import { writeAtomically } from './atomic-write.js';

export interface InfrastructureOptions {
  settings: Settings;
  dataFolder: string;
  supervisor: Supervisor;
  secrets: Secrets;
  ports: KeptPorts;
  durable: boolean;
  postgresSettings: Record<string, string> | undefined;
  onProgress: (line: string) => void;
  signal: AbortSignal;
}

/**
 * Starts PostgreSQL and NATS, or uses those in the settings, and updates roles, streams and
 * tables. The mail catcher may start later.
 */
export async function startInfrastructure(
  options: InfrastructureOptions,
): Promise<Omit<Infrastructure, 'smtpUrl' | 'operatorPassword'>> {
  const { settings, secrets } = options;
  options.onProgress('Starting PostgreSQL and NATS');
  const [databaseUrl, natsUrl] = await together(
    [prepareDatabase(options), prepareNats(options)],
    options.supervisor,
  );
  return { settings, secrets, databaseUrl, natsUrl };
}

async function prepareDatabase(options: InfrastructureOptions): Promise<string> {
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
  onProgress('Migrating the database');
  const roles = databaseServices.map((service) => ({ service, password: passwordOf(service) }));
  await timed('database roles', () => provisionDatabase(url, roles));
  await timed('migrations', () =>
    given === undefined ? migrateOnce(dataFolder, url, signal) : migrate(url, signal),
  );
  return url;
}

async function prepareNats(options: InfrastructureOptions): Promise<(user: string) => string> {
  const volumeBytes = await volumeFor(options);
  const urlOf = await ownOrGivenNats(options, volumeBytes);
  const provision = () => provisionNats(urlOf('admin'), { volumeBytes });
  await timed('streams', provision);
  // A restarted server may have lost its store, and only the administrator may create the streams.
  const again = () => {
    provision().catch((error: unknown) => {
      options.onProgress(`The NATS streams could not be created: ${String(error)}`);
    });
  };
  options.supervisor.on('ready', (name) => {
    if (name === 'nats') again();
  });
  options.supervisor.on('room', again);
  return urlOf;
}

/** JetStream's storage limit: half of the disk that it shares with PostgreSQL, up to a maximum. */
async function volumeFor({ settings, dataFolder }: InfrastructureOptions): Promise<number> {
  if (settings.NATS_VOLUME_BYTES !== undefined) return settings.NATS_VOLUME_BYTES;
  if (settings.NATS_URL !== undefined) return STORE_BYTES;
  const { blocks, bsize } = await statfs(dataFolder);
  return Math.min(STORE_BYTES, Math.floor((blocks * bsize) / 2));
}

async function ownOrGivenNats(
  options: InfrastructureOptions,
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

/** Writes the credentials and inbox prefixes of external services. */
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
  await writeAtomically(join(dataFolder, 'event-sources.json'), content);
}

// If one fails, the others are stopped before the failure is reported: nothing continues
// in the background.
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
