import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { execFile } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseEnv, promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import pg from 'pg';
import { eraseDataFolder, openDataFolder, type DataFolder } from '../local/data-folder.js';
import { freePort } from '../local/ports.js';
import { startPostgres } from '../local/postgres.js';
import { answersOk, greetsWith } from '../local/ready.js';
import type { ProcessSpec } from '../local/managed-process.js';
import { Supervisor } from '../local/supervisor.js';
import { KubernetesContainers, bundleOf } from './kubernetes-containers.js';
import {
  buildOverlay,
  containersOf,
  find,
  servicesOf,
  workloadsOf,
  type Manifest,
  type Workload,
} from './manifests.js';
import { makeSecrets } from './secrets.js';

let folder: string;
let data: DataFolder;
let supervisor: Supervisor;
let manifests: Manifest[];
let cluster: KubernetesContainers;
let secrets: Record<string, string>;
let databaseUrl: string;
let natsPort: number;
let gatewayPort: number;

const workload = (kind: string, name: string): Workload => {
  const [found] = workloadsOf([find(manifests, kind, name)]);
  if (!found) throw new Error('unreachable: find found it');
  return found;
};

const natsConfig = () => join(data.path, 'nats.conf');

async function configureNats(): Promise<void> {
  const nats = workload('StatefulSet', 'nats');
  const [configure] = nats.spec.template.spec.initContainers;
  if (!configure) throw new Error('nothing configures NATS');
  await cluster.runToEnd(nats, configure, { '/config': data.path });
  const config = await readFile(natsConfig(), 'utf8');
  const here = config
    .replace('0.0.0.0:4222', `127.0.0.1:${natsPort}`)
    .replace('"/data"', JSON.stringify(join(data.path, 'nats')))
    // Older servers lack it; the image's has it.
    .replace(', sync_interval: always', '');
  await writeFile(natsConfig(), here);
}

const startNats = () =>
  supervisor.start([
    {
      name: 'nats',
      command: process.env.TEST_NATS_SERVER ?? 'nats-server',
      args: ['--config', natsConfig()],
      env: {},
      cwd: data.path,
      ready: () => greetsWith(natsPort, 'INFO '),
    },
  ]);

async function prepare(order: string[] = []): Promise<void> {
  const job = workload('Job', 'prepare-0.2.0');
  for (const step of containersOf(job)) {
    order.push(step.name);
    await cluster.runToEnd(job, step);
  }
}

const signIn = async (): Promise<number> => {
  const response = await fetch(`http://127.0.0.1:${gatewayPort}/api/v1/auth/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      username: 'operator@gatehouse.local',
      password: secrets.OPERATOR_PASSWORD,
    }),
  });
  return response.status;
};

/** Retries sign-in for up to half a minute. */
async function signsIn(): Promise<number> {
  for (let attempt = 0; attempt < 60; attempt++) {
    if ((await signIn()) === 200) return 200;
    await sleep(500);
  }
  return signIn();
}

/** Rotates secrets everywhere, as an operator does. */
async function change(changed: Record<string, string>): Promise<void> {
  Object.assign(secrets, changed);
  await cluster.layOut(await makeSecrets(secrets));
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gatehouse-kubernetes-'));
  data = await openDataFolder(join(folder, 'data'));
  supervisor = new Supervisor(data.path);
  manifests = await buildOverlay('local');
  cluster = new KubernetesContainers(manifests, folder);
  const [configure] = containersOf(workload('StatefulSet', 'nats'));
  const provisioner = join(configure ? bundleOf(configure) : '', 'main.js');
  const { stdout } = await promisify(execFile)(process.execPath, [provisioner, 'secrets'], {
    env: {},
  });
  const postgresPort = await freePort();
  natsPort = await freePort();
  secrets = {
    ...(parseEnv(stdout) as Record<string, string>),
    DATABASE_SERVER: `127.0.0.1:${postgresPort}/gatehouse`,
    NATS_SERVER: `127.0.0.1:${natsPort}`,
  };
  await cluster.layOut(await makeSecrets(secrets));
  const server = { dataFolder: data.path, supervisor, durable: false, port: postgresPort };
  databaseUrl = await startPostgres({ ...server, password: secrets.POSTGRES_PASSWORD ?? '' });
  await configureNats();
  await startNats();
}, 120_000);

afterAll(async () => {
  await supervisor.stop();
  await data.close();
  await eraseDataFolder(data.path);
  await rm(folder, { recursive: true, force: true });
});

describe('the overlay local, as processes', () => {
  it('starts no service before its tables are there', async () => {
    const identity = workload('Deployment', 'identity');
    const [gate] = identity.spec.template.spec.initContainers;
    if (!gate) throw new Error('nothing waits');
    const order: string[] = [];
    const waited = cluster.runToEnd(identity, gate).then(() => order.push('let in'));
    await prepare(order);
    await waited;
    expect(order.indexOf('migrate-identity')).toBeGreaterThan(0);
    expect(order.indexOf('let in')).toBeGreaterThan(order.indexOf('migrate-identity'));
  }, 120_000);

  it('prepares again without harm', () => expect(prepare()).resolves.toBeUndefined(), 120_000);

  it('starts every service, and lets the first operator in', async () => {
    gatewayPort = await freePort();
    const taken = new Set([gatewayPort]);
    const processes: ProcessSpec[] = [];
    for (const service of servicesOf(manifests)) {
      const [main] = service.spec.template.spec.containers;
      if (!main) throw new Error(`${service.metadata.name} runs nothing`);
      const opsPort = await freePort(taken);
      taken.add(opsPort);
      const env = cluster.environmentOf(service, main);
      processes.push({
        name: service.metadata.name,
        command: process.execPath,
        args: [join(bundleOf(main), 'main.js')],
        cwd: folder,
        env: { ...env, OPS_PORT: String(opsPort), PORT: String(gatewayPort) },
        ready: () => answersOk(`http://127.0.0.1:${opsPort}/health/ready`),
      });
    }
    // In parallel, as a cluster does.
    await supervisor.start(processes);
    expect(await signIn()).toBe(200);
  }, 120_000);

  it('takes another password of PostgreSQL without a restart', async () => {
    const before = supervisor.pids();
    await change({ DATABASE_PASSWORD_IDENTITY: 'another-password' });
    await prepare();
    const admin = new pg.Client({ connectionString: databaseUrl });
    await admin.connect();
    await admin.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where usename = 'identity'`,
    );
    await admin.end();
    expect(await signsIn()).toBe(200);
    expect(supervisor.pids()).toEqual(before);
  }, 120_000);

  it('takes other passwords of NATS without a restart', async () => {
    const { nats: _, ...before } = supervisor.pids();
    await change({ NATS_PASSWORD_IDENTITY: 'one-more', NATS_PASSWORD_GATEWAY: 'and-another' });
    await supervisor.stop('nats');
    await configureNats();
    await startNats();
    expect(await signsIn()).toBe(200);
    expect(supervisor.pids()).toMatchObject(before);
  }, 120_000);
});
