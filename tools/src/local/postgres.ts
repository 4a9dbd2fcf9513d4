import { chown, mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { Failure } from './failure.js';
import { findPostgresInstallation, type PostgresInstallation } from './postgres-installation.js';
import { commandOf, endProcess } from './processes.js';
import { run } from './run.js';
import type { Supervisor } from './supervisor.js';

export interface PostgresOptions {
  dataFolder: string;
  supervisor: Supervisor;
  port: number;
  /** The password of the superuser `postgres`; used only when the cluster is created. */
  password: string;
  /** Whether to fsync; without it, faster, for disposable data only. */
  durable: boolean;
  /** Further settings of the server. */
  postgresSettings?: Record<string, string> | undefined;
  signal?: AbortSignal | undefined;
}

const database = 'gatehouse';

/** Starts a PostgreSQL server with a database `gatehouse`. @returns its superuser's URL */
export async function startPostgres(options: PostgresOptions): Promise<string> {
  const { dataFolder, supervisor, port, password } = options;
  const home = await findPostgresInstallation(dataFolder);
  if ((await stat(home.cluster).catch(() => undefined)) === undefined)
    await initialise(home, options);
  await clearPostmasterFile(home.cluster);

  const url = (name: string) => `postgres://postgres:${password}@127.0.0.1:${port}/${name}`;
  await supervisor.start([
    {
      name: 'postgres',
      command: join(home.binaries, 'bin', 'postgres'),
      args: ['-D', home.cluster, ...serverSettings(options)],
      env: environment(),
      cwd: home.cluster,
      account: home.account,
      // Fast shutdown: disconnects clients instead of waiting for them.
      stopSignal: 'SIGINT',
      ready: () => canConnect(url('postgres')),
    },
  ]);
  await ensureDatabase(url('postgres'));
  return url(database);
}

function serverSettings({ port, durable, postgresSettings }: PostgresOptions): string[] {
  const settings = {
    port,
    listen_addresses: '127.0.0.1',
    // No Unix socket: its path may be too long, and the port is enough.
    unix_socket_directories: '',
    max_connections: 200,
    ...(durable ? {} : { fsync: 'off', full_page_writes: 'off' }),
    ...postgresSettings,
  };
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

// Created in a temporary folder and moved when complete, so that an interrupted start leaves
// nothing incomplete behind.
async function initialise(home: PostgresInstallation, options: PostgresOptions): Promise<void> {
  const unfinished = `${home.cluster}.new`;
  const passwordFile = `${home.cluster}.password`;
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished, { mode: 0o700 });
  await writeFile(passwordFile, options.password, { mode: 0o600 });
  if (home.account !== undefined) {
    for (const path of [unfinished, passwordFile])
      await chown(path, home.account.uid, home.account.gid);
  }
  const args = [
    ...[
      '-D',
      unfinished,
      '--username=postgres',
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
    ],
    // The same collation on every machine, regardless of installed locales.
    ...['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'],
    ...(options.durable ? [] : ['--no-sync']),
  ];
  try {
    const command = join(home.binaries, 'bin', 'initdb');
    await run(command, args, {
      ...home.account,
      cwd: unfinished,
      env: environment(),
      signal: options.signal,
    });
    await rename(unfinished, home.cluster);
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true });
    if (!/no space left/i.test(String(error))) throw error;
    throw new Failure(`The disk of ${home.cluster} is full.`);
  } finally {
    await rm(passwordFile, { force: true });
  }
}

// PostgreSQL refuses to start if the file names a running process, even if the process id was
// reused after a reboot. This process holds the folder's lock, so
// a server that still runs here is a leftover.
async function clearPostmasterFile(cluster: string): Promise<void> {
  const file = join(cluster, 'postmaster.pid');
  const [pid, folder] = (await readFile(file, 'utf8').catch(() => '')).split('\n');
  if (pid === undefined || pid === '') return;
  const isServer = commandOf(Number(pid))?.includes(cluster) === true;
  if (isServer && folder === cluster) await endProcess(Number(pid), 'SIGINT');
  await rm(file, { force: true });
}

async function canConnect(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function ensureDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const found = await client.query('select 1 from pg_database where datname = $1', [database]);
    if (found.rowCount === 0) await client.query(`create database ${database}`);
  } finally {
    await client.end();
  }
}

function environment(): NodeJS.ProcessEnv {
  return { PATH: process.env.PATH, TZ: process.env.TZ, LC_ALL: 'C' };
}
