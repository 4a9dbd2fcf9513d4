import { chmod, mkdir, readFile, realpath, rm, statfs, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Failure } from './failure.js';
import { endRecordedProcesses } from './process-record.js';
import { startOf } from './processes.js';

/** A data folder, locked by this process. */
export interface DataFolder {
  path: string;
  /** Releases the lock. */
  close(): Promise<void>;
}

// What a reset removes. Nothing else, since a data folder may have been chosen by mistake, and not
// the downloaded NATS server, since a reset must work offline.
const contents = [
  ...['logs', 'mail', 'nats', 'nats.conf', 'postgres', 'ports.json', 'secrets.json'],
  ...[
    'migrated',
    'processes',
    'demonstration-made',
    'event-sources.json',
    'example.json',
    'compile-cache',
    'known-passwords',
    'operator-password',
  ],
];

const leastMegabytes = 200;

/**
 * Locks a data folder, creating it if necessary, and ends processes that an earlier run left
 * running. `reset` empties it first.
 */
export async function openDataFolder(
  path: string,
  options: { reset?: boolean } = {},
): Promise<DataFolder> {
  const lock = join(path, 'lock');
  try {
    await mkdir(path, { recursive: true });
    await takeLock(path, lock);
    await endRecordedProcesses(join(path, 'processes'));
    if (options.reset === true) await eraseContents(path);
    // PostgreSQL may run as another user, which needs access; each subfolder protects itself.
    await chmod(path, 0o711);
    for (const name of ['logs', 'mail', 'nats']) {
      await mkdir(join(path, name), { recursive: true, mode: 0o700 });
    }
    await requireSpace(path);
  } catch (error) {
    throw explained(error, path);
  }
  return { path, close: () => rm(lock, { force: true }) };
}

/** Removes a closed data folder, including files placed elsewhere. */
export async function eraseDataFolder(path: string): Promise<void> {
  await eraseContents(path);
  await rm(path, { recursive: true, force: true });
}

async function eraseContents(path: string): Promise<void> {
  for (const name of contents) {
    const entry = join(path, name);
    // The database folder may be a link to a place accessible to its user.
    const target = await realpath(entry).catch(() => entry);
    await rm(target, { recursive: true, force: true });
    await rm(entry, { force: true, recursive: true });
  }
}

async function takeLock(path: string, lock: string): Promise<void> {
  const holder = `${process.pid} ${startOf(process.pid) ?? ''}`;
  for (;;) {
    try {
      await writeFile(lock, holder, { flag: 'wx', mode: 0o600 });
      return;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    const [pid = '', ...start] = (await readFile(lock, 'utf8').catch(() => '')).split(' ');
    if (startOf(Number(pid)) === start.join(' ')) {
      throw new Failure(
        `The data folder ${path} is in use by process ${pid}: stop it, or choose another folder with GATEHOUSE_DATA.`,
      );
    }
    // The holder was killed.
    await rm(lock, { force: true });
  }
}

/** Free space on the disk of a folder. */
export async function freeMegabytes(path: string): Promise<number> {
  const { bavail, bsize } = await statfs(path);
  return Math.floor((bavail * bsize) / 1024 / 1024);
}

async function requireSpace(path: string): Promise<void> {
  const megabytes = await freeMegabytes(path);
  if (megabytes < leastMegabytes) {
    throw new Failure(
      `The disk of ${path} is full: ${megabytes} MB are free, Gatehouse needs ${leastMegabytes} MB.`,
    );
  }
}

function explained(error: unknown, path: string): unknown {
  const { code } = error as NodeJS.ErrnoException;
  if (code === undefined) return error;
  return ['ENOSPC', 'EDQUOT'].includes(code)
    ? new Failure(`The disk of ${path} is full.`)
    : new Failure(
        `Cannot write to the data folder ${path} (${code}): choose another with GATEHOUSE_DATA.`,
      );
}
