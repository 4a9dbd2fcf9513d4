import { randomBytes } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { eraseDataFolder, openDataFolder } from '../local/data-folder.js';
import { findNatsServer } from '../local/nats-server.js';
import { freePort } from '../local/ports.js';
import { startPostgres } from '../local/postgres.js';
import { projectRoot } from '../local/project.js';
import { Supervisor } from '../local/supervisor.js';
import { findProgram } from '../local/system-program.js';
import { temporaryFolder } from './temporary-folder.js';

const onProgress = (line: string): void => console.log(line);

type Stop = () => Promise<void>;

// Both Vitest projects of specs use the same servers, and each loads this module separately.
const global = globalThis as { gatehouseSpecServers?: { users: number; stop: Promise<Stop> } };

/** Starts the servers with the first project and stops them with the last. */
export default async function specServers(): Promise<Stop> {
  const shared = (global.gatehouseSpecServers ??= { users: 0, stop: startSpecServers() });
  shared.users += 1;
  const stop = await shared.stop;
  return async () => {
    shared.users -= 1;
    if (shared.users === 0) await stop();
  };
}

/**
 * Starts a temporary PostgreSQL for the specs, and finds the programs that they start themselves: `TEST_DATABASE_URL` is the URL of
 * the superuser, `TEST_NATS_SERVER` and `TEST_PROMTOOL` are paths.
 * @returns a function that stops it
 */
async function startSpecServers(): Promise<Stop> {
  const signal = new AbortController().signal;
  const temporary = temporaryFolder();
  const folder = await openDataFolder(join(temporary, 'servers'));
  const supervisor = new Supervisor(folder.path);
  const stop: Stop = async () => {
    await supervisor.stop();
    await folder.close();
    await eraseDataFolder(folder.path);
    await rm(temporary, { recursive: true, force: true });
  };
  try {
    const [TEST_NATS_SERVER, TEST_PROMTOOL, TEST_DATABASE_URL] = await Promise.all([
      natsServer(signal),
      findProgram({
        name: 'promtool',
        package: 'prometheus',
        folder: fetched('prometheus'),
        advice: 'install Prometheus, which tests the alert rules.',
        onProgress,
        signal,
      }),
      startPostgres({
        dataFolder: folder.path,
        supervisor,
        port: await freePort(),
        password: randomBytes(16).toString('hex'),
        durable: false,
        signal,
      }),
    ]);
    Object.assign(process.env, { TEST_NATS_SERVER, TEST_PROMTOOL, TEST_DATABASE_URL });
    return stop;
  } catch (error) {
    await stop();
    throw error;
  }
}

/** The program, downloaded if missing. */
export const natsServer = (signal: AbortSignal): Promise<string> =>
  findNatsServer({ folder: fetched('nats-server'), onProgress, signal });

/** Where `npm start` keeps programs, so that they are downloaded once. */
const fetched = (name: string): string => join(projectRoot, '.gatehouse', name);
