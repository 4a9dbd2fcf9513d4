import { join } from 'node:path';
import { findNatsServer } from './nats-server.js';
import { greetsWith } from './ready.js';
import type { Supervisor } from './supervisor.js';
import { writeSafely } from './write-safely.js';

/** What a NATS server of our own needs. */
export interface NatsOptions {
  dataFolder: string;
  supervisor: Supervisor;
  /** The port that `config` names. */
  port: number;
  /** The whole text of its configuration file. */
  config: string;
  onProgress: (line: string) => void;
  signal?: AbortSignal | undefined;
}

/** Starts a NATS server and waits until it takes connections. */
export async function startNats(options: NatsOptions): Promise<void> {
  const { dataFolder, supervisor, port, config } = options;
  const configFile = join(dataFolder, 'nats.conf');
  const folder = join(dataFolder, 'nats-server');
  const command = await findNatsServer({ ...options, folder });
  await writeSafely(configFile, config);
  await supervisor.start([
    {
      name: 'nats',
      command,
      args: ['--config', configFile],
      env: { PATH: process.env.PATH },
      cwd: dataFolder,
      ready: () => greetsWith(port, 'INFO '),
    },
  ]);
}
