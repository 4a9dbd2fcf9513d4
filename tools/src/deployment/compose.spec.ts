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
import { greetsWith } from '../local/ready.js';
import { Supervisor } from '../local/supervisor.js';
import { ComposeContainers } from './compose-containers.js';
import { natsResponse } from './nats-protocol.js';

const run = promisify(execFile);

let folder: string;
let data: DataFolder;
let supervisor: Supervisor;
let containers: ComposeContainers;
let secrets: Record<string, string>;
let traces: TestTraceReceiver;
let mails: TestMailServer;
let api: string;
let natsPort: number;
const takenPorts = new Set<number>();

const operator = () => containers.container('identity').environment.OPERATOR_EMAIL;

const post = (path: string, body: object, headers: Record<string, string> = {}) =>
  fetch(`${api}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });

/** Runs a container as a process; the gateway in it listens on `port`. */
async function startContainer(name: string, port: number): Promise<void> {
  const opsPort = await freePort(takenPorts.add(port));
  takenPorts.add(opsPort);
  await supervisor.start([containers.processOf(name, { OPS_PORT: opsPort, PORT: port })]);
}

/** From the request through every service that it passes. */
async function expectOneTrace(): Promise<void> {
  const [traceId, browser] = [randomBytes(16).toString('hex'), randomBytes(8).toString('hex')];
  const headers = { traceparent: `00-${traceId}-${browser}-01` };
  const { status } = await post('/auth/password/forgot', { username: operator() }, headers);
  expect(status).toBe(202);
  const services = await eventually(
    () => traces.servicesTo('send password-reset', { traceId, beginning: browser }),
    20_000,
  );
  expect(services).toEqual(['gatehouse-gateway', 'gatehouse-identity', 'gatehouse-notifications']);
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gatehouse-compose-'));
  data = await openDataFolder(join(folder, 'data'));
  supervisor = new Supervisor(data.path);
  await new ComposeContainers(folder, {}).gather();
  const provisioner = join(folder, 'images', 'provisioner', 'main.js');
  const { stdout } = await run(process.execPath, [provisioner, 'secrets'], {
    env: { EVENT_SOURCES: 'billing=*' },
  });
  secrets = parseEnv(stdout) as Record<string, string>;
  traces = await startTraceReceiver();
  mails = await startMailServer();
  const { endpoint: OTEL_EXPORTER_OTLP_ENDPOINT } = traces;
  const chosen = { EVENT_SOURCES: 'billing=*', TRUSTED_PROXIES: '1', MAILS_PER_HOUR: '3' };
  containers = new ComposeContainers(folder, {
    ...secrets,
    ...chosen,
    OTEL_EXPORTER_OTLP_ENDPOINT,
  });
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
    const postgresPort = await freePort();
    natsPort = await freePort();
    const password = secrets.POSTGRES_PASSWORD ?? '';
    const server = { dataFolder: data.path, supervisor, durable: false };
    await startPostgres({ ...server, port: postgresPort, password });
    containers.places.set('@postgres:5432', `@127.0.0.1:${postgresPort}`);
    containers.places.set('/config/nats.conf', join(data.path, 'nats.conf'));
    await containers.runToEnd('nats-config');
    const config = await readFile(join(data.path, 'nats.conf'), 'utf8');
    const here = config
      .replace('0.0.0.0:4222', `127.0.0.1:${natsPort}`)
      .replace('"/data"', JSON.stringify(join(data.path, 'nats')))
      // Older servers lack it; the image's has it.
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
    containers.places.set('@nats:4222', `@127.0.0.1:${natsPort}`);
    containers.places.set('smtp://mail:1025', mails.url);
  }, 60_000);

  it('prepares roles, streams and tables, again without harm', async () => {
    const migrations = containers.migrations();
    expect(migrations).toHaveLength(6);
    for (let times = 0; times < 2; times++) {
      await containers.runToEnd('provisioner');
      for (const name of migrations) await containers.runToEnd(name);
    }
  }, 120_000);

  it('starts every service, and lets the first operator in', async () => {
    const port = await freePort();
    api = `http://127.0.0.1:${port}/api/v1`;
    const services = containers.services();
    expect(services).toHaveLength(7);
    for (const [name] of services) await startContainer(name, port);
    const password = secrets.OPERATOR_PASSWORD;
    expect((await post('/auth/sign-in', { username: operator(), password })).status).toBe(200);
  }, 120_000);

  it('F87 trusts as many proxies as it is configured to', async () => {
    const password = secrets.OPERATOR_PASSWORD;
    const headers = { 'x-forwarded-for': '203.0.113.7' };
    const session = await post('/auth/sign-in', { username: operator(), password }, headers);
    const { accessToken } = (await session.json()) as { accessToken: string };
    const authorization = { authorization: `Bearer ${accessToken}`, ...headers };
    const sessions = await fetch(`${api}/me/sessions`, { headers: authorization });
    expect(await sessions.text()).toContain('203.0.113.7');
  });

  it('F87 has a NATS user for each source of events, who may publish its own and no others', async () => {
    const [, password] = (secrets.EVENT_SOURCE_PASSWORDS ?? '').split('=');
    const replyTo = (subject: string) =>
      natsResponse(natsPort, { user: 'ext-billing', pass: password }, `PUB ${subject} 0\r\n\r\n`);
    expect(await replyTo('evt.ext.billing.notice-published.v1')).toBe('PONG');
    expect(await replyTo('evt.ext.monitoring.notice-published.v1')).toMatch(
      /Permissions Violation/,
    );
    const config = containers.runToEnd('nats-config', { EVENT_SOURCES: 'billing=*,monitoring=*' });
    await expect(config).rejects.toThrow('EVENT_SOURCE_PASSWORDS has none for monitoring.');
  });

  it('F87 tells each service all that can be set of it, and says which line of .env has no effect', async () => {
    expect(containers.container('notifications').environment).toMatchObject({
      MAILS_PER_HOUR: '3',
    });
    const { stderr } = await containers.runToEnd('provisioner', { TRUSTED_PROXY: '1' });
    expect(stderr).toBe(
      'TRUSTED_PROXY is not a setting and has no effect: did you mean TRUSTED_PROXIES?\n',
    );
  });

  it("sends one trace from the browser's request to the mail sent", expectOneTrace, 60_000);

  it('runs all services in one process, on the same data, each in its own name', async () => {
    for (const [name] of containers.services()) await supervisor.stop(name);
    await containers.runToEnd('migrate-all');
    const port = await freePort(takenPorts);
    api = `http://127.0.0.1:${port}/api/v1`;
    await startContainer('all', port);
    const password = secrets.OPERATOR_PASSWORD;
    expect((await post('/auth/sign-in', { username: operator(), password })).status).toBe(200);
    await expectOneTrace();
  }, 120_000);

  it('gives our containers nothing to write to, and no rights over the machine', () => {
    for (const [name, each] of containers.ours())
      expect([name, each.read_only, each.cap_drop]).toEqual([name, true, ['ALL']]);
  });
});
