import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serviceNames } from '@gatehouse/contracts/topology';
import { eventually, freePort } from '@gatehouse/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { jetstream, jetstreamManager } from '@nats-io/jetstream';
import { connect, type NatsConnection } from '@nats-io/transport-node';
import { EVENT_STREAM } from '../events/names.js';
import { NATS_ADMIN, natsServerConfig } from './nats-config.js';
import { provisionNats } from './nats-streams.js';

const PASSWORD = 'a-password-for-tests';
const NAMES = ['nats-0', 'nats-1', 'nats-2'];

let folder: string;
let connection: NatsConnection;
const ports: number[] = [];
const servers: ChildProcess[] = [];

const urlOf = (port: number): string => `nats://${NATS_ADMIN}:${PASSWORD}@127.0.0.1:${port}`;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gatehouse-nats-cluster-'));
  const peers: number[] = [];
  while (ports.length < NAMES.length) {
    ports.push(await freePort());
    peers.push(await freePort());
  }
  const routes = peers.map((port) => `127.0.0.1:${port}`);
  const users = [NATS_ADMIN, ...serviceNames];
  const passwords = Object.fromEntries(users.map((user) => [user, PASSWORD]));
  for (const [index, serverName] of NAMES.entries()) {
    const file = join(folder, `${serverName}.conf`);
    const [port = 0, peer = 0] = [ports[index], peers[index]];
    const cluster = { serverName, port: peer, routes, password: 'between servers' };
    const storeDir = join(folder, serverName);
    await writeFile(
      file,
      natsServerConfig({ port, storeDir, passwords, syncAlways: false, cluster }),
    );
    const program = process.env.TEST_NATS_SERVER ?? 'nats-server';
    servers.push(spawn(program, ['--config', file], { stdio: 'ignore' }));
  }
  // The servers have to find each other first.
  await eventually(async () => {
    await provisionNats(urlOf(ports[0] ?? 0), { replicas: 3 });
    return true;
  }, 60_000);
  connection = await connect({
    servers: ports.map((port) => `127.0.0.1:${port}`),
    user: NATS_ADMIN,
    pass: PASSWORD,
    maxReconnectAttempts: -1,
    reconnectTimeWait: 100,
  });
}, 120_000);

afterAll(async () => {
  await connection.close();
  for (const server of servers) {
    if (server.exitCode !== null || server.signalCode !== null) continue;
    server.kill('SIGKILL');
    await once(server, 'exit');
  }
  await rm(folder, { recursive: true, force: true });
});

describe('a cluster of three', () => {
  it('keeps events and revocations on each', async () => {
    const manager = await jetstreamManager(connection);
    const streams = await manager.streams.list().next();
    expect(streams.map(({ config }) => config.num_replicas)).toEqual([3, 3, 3, 3]);
  });

  it('F34: takes events, and gives back those that it had, when one of its servers is killed', async () => {
    const js = jetstream(connection);
    const before = await js.publish('evt.identity.account-changed.v1', '{"n":1}');
    const killed = servers[0];
    killed?.kill('SIGKILL');
    const after = await eventually(
      () => js.publish('evt.identity.account-changed.v1', '{"n":2}').catch(() => undefined),
      20_000,
    );
    expect(after.seq).toBeGreaterThan(before.seq);
    // It does not ask whether there is a JetStream: the others may still be electing a leader.
    const manager = await jetstreamManager(connection, { checkAPI: false });
    const kept = await eventually(
      () => manager.streams.getMessage(EVENT_STREAM, { seq: before.seq }).catch(() => undefined),
      20_000,
    );
    expect(kept?.json()).toEqual({ n: 1 });
  }, 60_000);
});
