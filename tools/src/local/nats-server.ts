import { constants } from 'node:fs';
import { access, mkdir, readdir, rename, rm } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { Failure } from './failure.js';
import { run } from './run.js';

/** How to look for the server, and where to put it when it has to be fetched. */
export interface NatsServerOptions {
  folder: string;
  onProgress: (line: string) => void;
  signal?: AbortSignal | undefined;
}

/**
 * Finds the program `nats-server`: on the PATH, or where it was put at an earlier start, or from
 * the system's package, which is unpacked into `folder` and not installed.
 */
export async function findNatsServer(options: NatsServerOptions): Promise<string> {
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const fetched = ['usr/sbin', 'usr/bin'].map((place) => join(options.folder, place));
  const candidates = [...folders, ...fetched].map((folder) => join(folder, 'nats-server'));
  const found = await firstExecutable(candidates);
  if (found !== undefined) return found;

  options.onProgress('Fetching nats-server from the packages of this system');
  await fetchPackage(options).catch(() => undefined);
  options.signal?.throwIfAborted();
  const unpacked = await firstExecutable(candidates);
  if (unpacked !== undefined) return unpacked;
  throw new Failure(
    'There is no nats-server here: install one (for example with "apt-get install nats-server" or "brew install nats-server"), or set NATS_URL to a server that runs.',
  );
}

async function firstExecutable(candidates: string[]): Promise<string | undefined> {
  for (const candidate of candidates) {
    if (
      await access(candidate, constants.X_OK).then(
        () => true,
        () => false,
      )
    )
      return candidate;
  }
  return undefined;
}

async function fetchPackage({ folder, signal }: NatsServerOptions): Promise<void> {
  const work = `${folder}.new`;
  await rm(work, { recursive: true, force: true });
  const [lists, cache] = [join(work, 'apt/lists'), join(work, 'apt/cache')];
  for (const made of [join(lists, 'partial'), join(cache, 'archives/partial')]) {
    await mkdir(made, { recursive: true });
  }
  try {
    // Lists of our own, when the system has none: this changes nothing on it, and needs no root.
    const own = [`Dir::State::Lists=${lists}`, `Dir::Cache=${cache}`];
    const ownLists = [...own, 'APT::Sandbox::User='].flatMap((option) => ['-o', option]);
    const download = (options: string[]) =>
      run('apt-get', [...options, 'download', 'nats-server'], { cwd: work, signal });
    await download([]).catch(async () => {
      await run('apt-get', [...ownLists, 'update'], { cwd: work, signal });
      await download(ownLists);
    });
    const archive = (await readdir(work)).find((name) => name.endsWith('.deb'));
    if (archive === undefined) return;
    await run('dpkg', ['-x', archive, 'unpacked'], { cwd: work, signal });
    await rm(folder, { recursive: true, force: true });
    await rename(join(work, 'unpacked'), folder);
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}
