import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseEnv, promisify } from 'node:util';
import {
  eventually,
  startMailServer,
  startTraceReceiver,
  type TestMailServer,
  type TestTraceReceiver,
} from '@gatehouse/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eraseDataFolder, openDataFolder, type DataFolder } from '../local/data-folder.js';
import { freePort } from '../local/ports.js';
import { startPostgres } from '../local/postgres.js';
import { projectRoot } from '../local/project.js';
import { answersOk, greetsWith } from '../local/ready.js';
import { Supervisor } from '../local/supervisor.js';
import { readCompose, type Container } from './compose-file.js';

const run = promisify(execFile);

const ourImage = /^gatehouse\/([a-z-]+):/;
/** What the image of a container holds: there is no other code within its reach. */
const folderOf = ({ image }: Container): string =>
  join(folder, 'images', ourImage.exec(image)?.[1] ?? '');

let folder: string;
let data: DataFolder;
let supervisor: Supervisor;
let containers: Map<string, Container>;
let secrets: Record<string, string>;
let traces: TestTraceReceiver;
let mails: TestMailServer;
let api: string;
/** Where what the containers name is found on this machine. */
const places = new Map<string, string>();

/** What a container is told, with the places on this machine. */
const environmentOf = ({ environment }: Container): Record<string, string> =>
  Object.fromEntries(
    Object.entries(environment).map(([name, value]) => {
      const found = [...places].reduce(
        (text, [from, to]) => text.replaceAll(from, to),
        String(value),
      );
      return [name, found];
    }),
  );

const container = (name: string): Container => {
  const found = containers.get(name);
  if (!found) throw new Error(`there is no ${name}`);
  return found;
};

/** Runs a container's program to its end, as it is and as its container tells it. */
const runToEnd = async (name: string): Promise<void> => {
  const { command = ['main.js'] } = container(name);
  const args = command[0]?.endsWith('.js') ? command : ['main.js', ...command];
  const env = environmentOf(container(name));
  await run(process.execPath, args, { cwd: folderOf(container(name)), env });
};

const operator = () => container('identity').environment.OPERATOR_EMAIL;

const post = (path: string, body: object, headers: Record<string, string> = {}) =>
  fetch(`${api}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gatehouse-compose-'));
  data = await openDataFolder(join(folder, 'data'));
  supervisor = new Supervisor(data.path);
  const images = [...readCompose({}).values()].map(({ image }) => ourImage.exec(image)?.[1]);
  const gather = join(projectRoot, 'tools', 'image.mjs');
  for (const name of new Set(images.filter((each) => each !== undefined)))
    await run(process.execPath, [gather, name, join(folder, 'images', name)]);
  const provisioner = join(folder, 'images', 'provisioner', 'main.js');
  const { stdout } = await run(process.execPath, [provisioner, 'secrets'], { env: {} });
  secrets = parseEnv(stdout) as Record<string, string>;
  traces = await startTraceReceiver();
  mails = await startMailServer();
  containers = readCompose({ ...secrets, OTEL_EXPORTER_OTLP_ENDPOINT: traces.endpoint });
}, 120_000);

afterAll(async () => {
  await supervisor.stop();
  await traces.stop();
  await mails.stop();
  await data.close();
  await eraseDataFolder(data.path);
  await rm(folder, { recursive: true, force: true });
});

describe('docker-compose.yml', () => {
  it('starts PostgreSQL and a NATS server that knows every user', async () => {
    const [postgresPort, natsPort] = [await freePort(), await freePort()];
    const password = secrets.POSTGRES_PASSWORD ?? '';
    const server = { dataFolder: data.path, supervisor, durable: false };
    await startPostgres({ ...server, port: postgresPort, password });
    places.set('@postgres:5432', `@127.0.0.1:${postgresPort}`);
    places.set('/config/nats.conf', join(data.path, 'nats.conf'));
    await runToEnd('nats-config');
    const config = await readFile(join(data.path, 'nats.conf'), 'utf8');
    const here = config
      .replace('0.0.0.0:4222', `127.0.0.1:${natsPort}`)
      .replace('"/data"', JSON.stringify(join(data.path, 'nats')))
      // Older servers do not know it; the image's does.
      .replace(', sync_interval: always', '');
    await writeFile(join(data.path, 'nats.conf'), here);
    await supervisor.start([
      {
        name: 'nats',
        command: process.env.TEST_NATS_SERVER ?? 'nats-server',
        args: ['--config', join(data.path, 'nats.conf')],
        env: {},
        cwd: data.path,
        ready: () => greetsWith(natsPort, 'INFO '),
      },
    ]);
    places.set('@nats:4222', `@127.0.0.1:${natsPort}`);
    places.set('smtp://mail:1025', mails.url);
  }, 60_000);

  it('prepares roles, streams and tables, again without harm', async () => {
    const migrations = [...containers.keys()].filter((name) => name.startsWith('migrate-'));
    expect(migrations).toHaveLength(6);
    for (let times = 0; times < 2; times++) {
      await runToEnd('provisioner');
      for (const name of migrations) await runToEnd(name);
    }
  }, 120_000);

  it('starts every service, and lets the first operator in', async () => {
    const port = await freePort();
    api = `http://127.0.0.1:${port}/api/v1`;
    const services = [...containers].filter(
      ([name, { image }]) => ourImage.exec(image)?.[1] === name && name !== 'provisioner',
    );
    expect(services).toHaveLength(7);
    const taken = new Set([port]);
    for (const [name, service] of services) {
      const opsPort = await freePort(taken);
      taken.add(opsPort);
      await supervisor.start([
        {
          name,
          command: process.execPath,
          args: ['main.js'],
          cwd: folderOf(service),
          env: { ...environmentOf(service), OPS_PORT: String(opsPort), PORT: String(port) },
          ready: () => answersOk(`http://127.0.0.1:${opsPort}/health/ready`),
        },
      ]);
    }
    const password = secrets.OPERATOR_PASSWORD;
    expect((await post('/auth/sign-in', { username: operator(), password })).status).toBe(200);
  }, 120_000);

  it("sends one trace from the browser's request to the mail sent", async () => {
    const [traceId, browser] = [randomBytes(16).toString('hex'), randomBytes(8).toString('hex')];
    const headers = { traceparent: `00-${traceId}-${browser}-01` };
    const { status } = await post('/auth/password/forgot', { username: operator() }, headers);
    expect(status).toBe(202);
    await eventually(() => mails.received.length > 0);
    const services = await eventually(
      () => traces.servicesTo('send password-reset', { traceId, beginning: browser }),
      20_000,
    );
    expect(services).toEqual([
      'gatehouse-gateway',
      'gatehouse-identity',
      'gatehouse-notifications',
    ]);
  }, 60_000);

  it('gives our containers nothing to write to, and no rights over the machine', () => {
    for (const [name, each] of containers) {
      if (!ourImage.test(each.image)) continue;
      expect([name, each.read_only, each.cap_drop]).toEqual([name, true, ['ALL']]);
    }
  });
});
