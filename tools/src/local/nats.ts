import { join } from 'node:path';
import { findNatsServer } from './nats-server.js';
import { answersOk, greetsWith } from './ready.js';
import { run } from './run.js';
import type { Supervisor } from './supervisor.js';
import { writeSafely } from './write-safely.js';

/** What not every release of the server can do. */
export interface NatsAbility {
  /** Writing each message to the disk before it says so: `sync_interval: always`, from 2.10 on. */
  syncAlways: boolean;
}

/** What a NATS server of our own needs. */
export interface NatsOptions {
  dataFolder: string;
  supervisor: Supervisor;
  /** The port that `config` names. */
  port: number;
  /** Where it says how it is, on this machine only. */
  monitoringPort: number;
  /** The whole text of its configuration file, for a server of this ability. */
  config: (ability: NatsAbility) => string;
  onProgress: (line: string) => void;
  signal?: AbortSignal | undefined;
}

/** Starts a NATS server and waits until it takes connections. */
export async function startNats(options: NatsOptions): Promise<void> {
  const { dataFolder, supervisor, port, monitoringPort, config } = options;
  const configFile = join(dataFolder, 'nats.conf');
  const folder = join(dataFolder, 'nats-server');
  const command = await findNatsServer({ ...options, folder });
  await writeSafely(configFile, config(await abilityOf(command)));
  await supervisor.start([
    {
      name: 'nats',
      command,
      args: ['--config', configFile, '--http_port', String(monitoringPort)],
      env: { PATH: process.env.PATH },
      cwd: dataFolder,
      ready: () => greetsWith(port, 'INFO '),
      // A disk that was full makes the server give up JetStream, or even wait for itself, until it is started again.
      alive: async () => {
        const paths = ['/healthz?js-enabled-only=true', '/jsz'];
        const answers = paths.map((path) => answersOk(`http://127.0.0.1:${monitoringPort}${path}`));
        return (await Promise.all(answers)).every(Boolean);
      },
    },
  ]);
}

async function abilityOf(command: string): Promise<NatsAbility> {
  const version = /(\d+)\.(\d+)/.exec(await run(command, ['--version']));
  const [major, minor] = [Number(version?.[1]), Number(version?.[2])];
  return { syncAlways: major > 2 || (major === 2 && minor >= 10) };
}
