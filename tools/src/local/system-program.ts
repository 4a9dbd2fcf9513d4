import { constants } from 'node:fs';
import { access, mkdir, readdir, rename, rm } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { Failure } from './failure.js';
import { run } from './run.js';

/** A system program and how to find it. */
export interface SystemProgram {
  name: string;
  /** Its Debian package. */
  package: string;
  /** Where to unpack a downloaded package. */
  folder: string;
  /** What to print if it is not available. */
  advice: string;
  onProgress: (line: string) => void;
  signal?: AbortSignal | undefined;
}

/**
 * Finds a program on the PATH, in `folder` from an earlier start, or in the system's package, which is downloaded and unpacked into
 * `folder` without being installed.
 */
export async function findProgram(program: SystemProgram): Promise<string> {
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const fetched = ['usr/sbin', 'usr/bin'].map((place) => join(program.folder, place));
  const candidates = [...folders, ...fetched].map((folder) => join(folder, program.name));
  const found = await firstExecutable(candidates);
  if (found !== undefined) return found;

  program.onProgress(`Downloading ${program.name} from the system's package repository`);
  await fetchPackage(program).catch(() => undefined);
  program.signal?.throwIfAborted();
  const unpacked = await firstExecutable(candidates);
  if (unpacked !== undefined) return unpacked;
  throw new Failure(`${program.name} was not found: ${program.advice}`);
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

async function fetchPackage({ package: name, folder, signal }: SystemProgram): Promise<void> {
  const work = `${folder}.new`;
  await rm(work, { recursive: true, force: true });
  const [lists, cache] = [join(work, 'apt/lists'), join(work, 'apt/cache')];
  for (const made of [join(lists, 'partial'), join(cache, 'archives/partial')]) {
    await mkdir(made, { recursive: true });
  }
  try {
    // Private package lists, if the system has none: this needs no root and changes nothing on the system.
    const own = [`Dir::State::Lists=${lists}`, `Dir::Cache=${cache}`];
    const ownLists = [...own, 'APT::Sandbox::User='].flatMap((option) => ['-o', option]);
    const download = (options: string[]) =>
      run('apt-get', [...options, 'download', name], { cwd: work, signal });
    await download([]).catch(async () => {
      await run('apt-get', [...ownLists, 'update'], { cwd: work, signal });
      await download(ownLists);
    });
    const archive = (await readdir(work)).find((file) => file.endsWith('.deb'));
    if (archive === undefined) return;
    await run('dpkg', ['-x', archive, 'unpacked'], { cwd: work, signal });
    await rm(folder, { recursive: true, force: true });
    await rename(join(work, 'unpacked'), folder);
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}
