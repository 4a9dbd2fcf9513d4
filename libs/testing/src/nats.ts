import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect as connectSocket, createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { serviceNames } from '@gatehouse/contracts/topology';
import {
  NATS_ADMIN,
  natsServerConfig,
  provisionNats,
  sourceUser,
} from '@gatehouse/platform/provisioning';
import { required } from './environment.js';

const PASSWORD = 'a-password-for-tests';

/** A source of events from outside of this repository. */
export const TEST_SOURCE = 'elsewhere';
const READY_MS = 5_000;

/** A NATS server of one's own, with the users, streams and buckets of the platform. */
export interface TestNats {
  /** The URL by which a user signs in: a service, `admin`, or the user of {@link TEST_SOURCE}. */
  urlOf(user: string): string;
  /** Ends the server at once, as a crash would. */
  kill(): Promise<void>;
  /** Starts it again, with what it had stored. */
  restart(): Promise<void>;
  /** Ends it, forgets what it stored, and prepares a new one in its place. */
  wipe(): Promise<void>;
  /** Ends it and forgets what it stored. */
  stop(): Promise<void>;
}

/** Starts a server that has only what the platform prepares. */
export async function startNats(): Promise<TestNats> {
  const folder = await mkdtemp(join(tmpdir(), 'gatehouse-nats-'));
  const port = await freePort();
  const passwords = Object.fromEntries(
    [NATS_ADMIN, ...serviceNames, sourceUser(TEST_SOURCE)].map((user) => [user, PASSWORD]),
  );
  const config = join(folder, 'nats.conf');
  await writeFile(
    config,
    natsServerConfig({
      port,
      storeDir: join(folder, 'store'),
      passwords,
      sources: [TEST_SOURCE],
      syncAlways: false,
    }),
  );
  let server = await start(config, port);
  const urlOf = (user: string): string => `nats://${user}:${PASSWORD}@127.0.0.1:${String(port)}`;
  await provisionNats(urlOf(NATS_ADMIN));
  const end = async (signal: 'SIGKILL' | 'SIGTERM'): Promise<void> => {
    if (server.exitCode !== null || server.signalCode !== null) return;
    server.kill(signal);
    await once(server, 'exit');
  };
  return {
    urlOf,
    kill: () => end('SIGKILL'),
    restart: async () => {
      await end('SIGKILL');
      server = await start(config, port);
    },
    wipe: async () => {
      await end('SIGKILL');
      await rm(join(folder, 'store'), { recursive: true });
      server = await start(config, port);
      await provisionNats(urlOf(NATS_ADMIN));
    },
    stop: async () => {
      await end('SIGTERM');
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function start(config: string, port: number): Promise<ChildProcess> {
  const server = spawn(required('TEST_NATS_SERVER'), ['--config', config], { stdio: 'ignore' });
  const until = Date.now() + READY_MS;
  while (!(await greets(port))) {
    if (server.exitCode !== null || Date.now() > until)
      throw new Error('the NATS server did not start');
    await sleep(20);
  }
  return server;
}

function greets(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connectSocket(port, '127.0.0.1');
    socket.once('data', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => {
      resolve(false);
    });
  });
}

/** A port without a listener. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
