import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { eraseDataFolder, openDataFolder } from '../local/data-folder.js';
import { findNatsServer } from '../local/nats-server.js';
import { freePort } from '../local/ports.js';
import { startPostgres } from '../local/postgres.js';
import { findProgram } from '../local/system-program.js';
import { Supervisor } from '../local/supervisor.js';
import type { Context } from './parts.js';

/**
 * Runs `work` beside a throw-away PostgreSQL, and with a NATS server that tests may start:
 * `TEST_DATABASE_URL` is the URL of the superuser, `TEST_NATS_SERVER` and `TEST_PROMTOOL` are the paths of the programs.
 */
export async function withServers<T>(
  context: Context,
  work: (env: Record<string, string>) => Promise<T>,
): Promise<T> {
  const { root, temporary, signal } = context;
  const server = await natsServer(context);
  const promtool = await findProgram({
    name: 'promtool',
    package: 'prometheus',
    folder: join(root, '.gatehouse', 'prometheus'),
    advice: 'install Prometheus, by which the alert rules are tried.',
    onProgress: (line) => console.log(line),
    signal,
  });
  const folder = await openDataFolder(join(temporary, 'servers'));
  const supervisor = new Supervisor(folder.path);
  try {
    const databaseUrl = await startPostgres({
      dataFolder: folder.path,
      supervisor,
      port: await freePort(),
      password: randomBytes(16).toString('hex'),
      durable: false,
      signal,
    });
    return await work({
      TEST_DATABASE_URL: databaseUrl,
      TEST_NATS_SERVER: server,
      TEST_PROMTOOL: promtool,
    });
  } finally {
    await supervisor.stop();
    await folder.close();
    await eraseDataFolder(folder.path);
  }
}

/** The program, from where `npm start` keeps it, so that it is fetched once. */
export const natsServer = ({ root, signal }: Context): Promise<string> =>
  findNatsServer({
    folder: join(root, '.gatehouse', 'nats-server'),
    onProgress: (line) => console.log(line),
    signal,
  });
