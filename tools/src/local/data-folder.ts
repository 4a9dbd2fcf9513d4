import { chmod, mkdir, readFile, realpath, rm, statfs, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Failure } from './failure.js';
import { endRecordedProcesses } from './process-record.js';
import { startOf } from './processes.js';

/** A folder that only one start uses at a time. */
export interface DataFolder {
  path: string;
  /** Lets the folder go. */
  close(): Promise<void>;
}

// What a reset removes. Only these, since a data folder may have been chosen by mistake, and not
// the NATS server that was fetched, since a reset has to work without a network.
const contents = [
  ...['logs', 'mail', 'nats', 'nats.conf', 'postgres', 'ports.json', 'secrets.json'],
  ...[
    'migrated',
    'processes',
    'demonstration-made',
    'event-sources.json',
    'compile-cache',
    'known-passwords',
    'operator-password',
  ],
];

const leastMegabytes = 200;

/**
 * Takes possession of a data folder, made where there is none, and ends what an earlier run left
 * running. With `reset` everything in it is removed first.
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
    // PostgreSQL may run as another user and has to get through; each part of it protects itself.
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

/** Removes everything that a closed data folder holds, also what had to be put elsewhere. */
export async function eraseDataFolder(path: string): Promise<void> {
  await eraseContents(path);
  await rm(path, { recursive: true, force: true });
}

async function eraseContents(path: string): Promise<void> {
  for (const name of contents) {
    const entry = join(path, name);
    // The database's folder may be a link to a place that its user can enter.
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
        `The data folder ${path} is in use by process ${pid}: stop that one, or choose another folder with GATEHOUSE_DATA.`,
      );
    }
    // Whoever held it was killed.
    await rm(lock, { force: true });
  }
}

/** How much room there is on the disk that holds a folder. */
export async function freeMegabytes(path: string): Promise<number> {
  const { bavail, bsize } = await statfs(path);
  return Math.floor((bavail * bsize) / 1024 / 1024);
}

async function requireSpace(path: string): Promise<void> {
  const megabytes = await freeMegabytes(path);
  if (megabytes < leastMegabytes) {
    throw new Failure(
      `The disk that holds ${path} is full: ${megabytes} MB are free, and Gatehouse needs ${leastMegabytes}.`,
    );
  }
}

function explained(error: unknown, path: string): unknown {
  const { code } = error as NodeJS.ErrnoException;
  if (code === undefined) return error;
  return ['ENOSPC', 'EDQUOT'].includes(code)
    ? new Failure(`The disk that holds ${path} is full.`)
    : new Failure(
        `The data folder ${path} cannot be written (${code}): choose another with GATEHOUSE_DATA.`,
      );
}
