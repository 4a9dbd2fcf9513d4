import { join } from 'node:path';
import { findNatsServer } from './nats-server.js';
import { answersOk, greetsWith } from './ready.js';
import { run } from './run.js';
import type { Supervisor } from './supervisor.js';
import { writeAtomically } from './atomic-write.js';

/** Version-dependent features of the server. */
export interface NatsAbility {
  /** `sync_interval: always`, which syncs each message before the acknowledgement; since 2.10. */
  syncAlways: boolean;
}

export interface NatsOptions {
  dataFolder: string;
  supervisor: Supervisor;
  /** The port in `config`. */
  port: number;
  /** The monitoring port, on loopback. */
  monitoringPort: number;
  /** The configuration file for a server with these features. */
  config: (ability: NatsAbility) => string;
  onProgress: (line: string) => void;
  signal?: AbortSignal | undefined;
}

/** Starts a NATS server and waits until it accepts connections. */
export async function startNats(options: NatsOptions): Promise<void> {
  const { dataFolder, supervisor, port, monitoringPort, config } = options;
  const configFile = join(dataFolder, 'nats.conf');
  const folder = join(dataFolder, 'nats-server');
  const command = await findNatsServer({ ...options, folder });
  await writeAtomically(configFile, config(await abilityOf(command)));
  await supervisor.start([
    {
      name: 'nats',
      command,
      args: ['--config', configFile, '--http_port', String(monitoringPort)],
      env: { PATH: process.env.PATH },
      cwd: dataFolder,
      ready: () => greetsWith(port, 'INFO '),
      // A full disk makes the server disable JetStream, or even hang, until it is restarted.
      alive: async () => {
        const paths = ['/healthz?js-enabled-only=true', '/jsz'];
        const responses = paths.map((path) =>
          answersOk(`http://127.0.0.1:${monitoringPort}${path}`),
        );
        return (await Promise.all(responses)).every(Boolean);
      },
    },
  ]);
}

async function abilityOf(command: string): Promise<NatsAbility> {
  const version = /(\d+)\.(\d+)/.exec(await run(command, ['--version']));
  const [major, minor] = [Number(version?.[1]), Number(version?.[2])];
  return { syncAlways: major > 2 || (major === 2 && minor >= 10) };
}
