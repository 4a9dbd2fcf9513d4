import { chmod, mkdir, open, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Failure } from './errors.js';

/** The tokens of a user who signed in on a page of Gatehouse. */
export interface UserTokens {
  clientId: string;
  accessToken: string;
  refreshToken: string | undefined;
}

export interface Credentials {
  url: string;
  key?: string;
  user?: UserTokens;
}

const PRIVATE = 0o600;
const PRIVATE_FOLDER = 0o700;
const LOCK_MS = 50;
/** Longer than a refresh takes: its holder has ended without releasing it. */
const ABANDONED_MS = 30_000;

/** What `login` keeps, readable by its owner only. */
export class CredentialsFile {
  readonly path: string;

  constructor(env: NodeJS.ProcessEnv) {
    const config = env.XDG_CONFIG_HOME ?? join(homedir(), '.config');
    this.path = join(config, 'gatehouse', 'credentials.json');
  }

  async read(): Promise<Credentials | undefined> {
    try {
      return JSON.parse(await readFile(this.path, 'utf8')) as Credentials;
    } catch (error) {
      if (isMissing(error)) return undefined;
      throw new Failure(`cannot read ${this.path}`, { cause: error });
    }
  }

  /** Replaces the file at once, so that it is never seen half written. */
  async write(credentials: Credentials): Promise<void> {
    await this.createFolder();
    const next = `${this.path}.${String(process.pid)}`;
    await writeFile(next, `${JSON.stringify(credentials, null, 2)}\n`, { mode: PRIVATE });
    await chmod(next, PRIVATE);
    await rename(next, this.path);
  }

  async remove(): Promise<void> {
    await rm(this.path, { force: true });
  }

  /** One process at a time: a refresh token works once. */
  async exclusively<Result>(work: () => Promise<Result>): Promise<Result> {
    await this.createFolder();
    const lock = `${this.path}.lock`;
    while (!(await isTaken(lock))) await wait(LOCK_MS);
    try {
      return await work();
    } finally {
      await rm(lock, { force: true });
    }
  }

  private async createFolder(): Promise<void> {
    await mkdir(dirname(this.path), { recursive: true, mode: PRIVATE_FOLDER });
  }
}

async function isTaken(lock: string): Promise<boolean> {
  try {
    await (await open(lock, 'wx', PRIVATE)).close();
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    const since = await stat(lock).catch(() => undefined);
    if (since && Date.now() - since.mtimeMs > ABANDONED_MS) await rm(lock, { force: true });
    return false;
  }
}

const isMissing = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'ENOENT';
