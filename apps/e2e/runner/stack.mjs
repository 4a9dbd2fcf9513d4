import { spawn } from 'node:child_process';
import { randomBytes, randomInt } from 'node:crypto';
import { once } from 'node:events';
import { chmod, cp, mkdtemp, realpath, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

const root = join(import.meta.dirname, '..', '..', '..');

// Two replicas of each service, to find what works with one only, and three gateways, where all revocations must arrive.
const services = ['identity', 'tenant-access'];
const others = ['invitations', 'notifications', 'service-desk', 'audit'];
const scale = ['gateway=3', ...[...services, ...others].map((name) => `${name}=2`)].join(',');

const timeoutMs = 120_000;

/**
 * Starts the whole product as a user does, with its own data and ports.
 * @param name the folder in which its logs are kept
 */
export async function startStack(name) {
  const folder = await mkdtemp(join(tmpdir(), 'gatehouse-e2e-'));
  // PostgreSQL may run as another user, which needs access.
  await chmod(folder, 0o711);
  const dataFolder = join(folder, 'data');
  const port = await fiveFreePorts();
  const mailPort = port + 3;
  const dnsPort = port + 4;
  const clientSecret = randomBytes(24).toString('hex');
  const child = spawn(process.execPath, [join(root, 'tools', 'start.mjs'), '--scale', scale], {
    cwd: root,
    env: environment({
      GATEHOUSE_DATA: dataFolder,
      PORT: port,
      MAIL_WEB_PORT: mailPort,
      // All tests share one address and fail to sign in often.
      SIGN_IN_FAILURES_PER_ADDRESS: 10_000,
      TRUSTED_CLIENTS: `${clientSecret},organization:*`,
      // Shorter than the forced exit, so that a gateway is seen to end by itself.
      SHUTDOWN_SECONDS: 10,
      // Where the tests receive webhooks.
      WEBHOOK_PRIVATE_NETWORKS: '127.0.0.1/32',
      // Where a test that needs one starts a DNS server.
      DNS_SERVERS: `127.0.0.1:${dnsPort}`,
    }),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const stop = async () => {
    if (child.exitCode === null && child.signalCode === null) {
      child.kill('SIGTERM');
      await once(child, 'exit');
    }
    await remove(folder, dataFolder, name);
  };
  try {
    await untilReady(child);
  } catch (error) {
    await stop();
    throw error;
  }
  const urlOf = (number) => `http://127.0.0.1:${number}`;
  return {
    description: {
      urls: [urlOf(port), urlOf(port + 1), urlOf(port + 2)],
      publicUrl: `http://localhost:${port}`,
      mailUrl: urlOf(mailPort),
      dnsPort,
      clientSecret,
      dataFolder,
    },
    stop,
  };
}

// A developer's own settings must not leak into the stack.
function environment(own) {
  const names = ['PATH', 'HOME', 'TZ', 'LANG', 'NODE_EXTRA_CA_CERTS'];
  const kept = Object.fromEntries(names.map((name) => [name, process.env[name]]));
  // Where an earlier start or `npm test` put the NATS server, so that it is fetched once.
  const fetched = join(root, '.gatehouse', 'nats-server', 'usr', 'sbin');
  return { ...kept, PATH: `${kept.PATH}${delimiter}${fetched}`, ...own };
}

async function untilReady(child) {
  let output = '';
  const ready = new Promise((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      // Read until the end: a full pipe would block it.
      stream.setEncoding('utf8').on('data', (text) => {
        output += text;
        if (/^\s*[\d.]+ s {2}Ready$/m.test(output)) resolve();
      });
    }
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`npm start ended (${code}):\n${output}`)));
    const late = () => reject(new Error(`npm start was not ready in time:\n${output}`));
    setTimeout(late, timeoutMs).unref();
  });
  await ready;
}

async function remove(folder, dataFolder, name) {
  // Keeps the logs of the last run, to debug failed tests.
  const logs = join(root, '.gatehouse', 'e2e-logs', name);
  await rm(logs, { recursive: true, force: true });
  await cp(join(dataFolder, 'logs'), logs, { recursive: true }).catch(() => undefined);
  // The database's files may be elsewhere, where its user has access.
  const cluster = await realpath(join(dataFolder, 'postgres')).catch(() => undefined);
  if (cluster !== undefined) await rm(cluster, { recursive: true, force: true });
  await rm(folder, { recursive: true, force: true });
}

// Three gateways need consecutive ports, below the ephemeral range, and none that browsers refuse to connect to, as 10080.
async function fiveFreePorts() {
  for (;;) {
    const first = randomInt(11_000, 19_000);
    const free = await Promise.all([0, 1, 2, 3, 4].map((nth) => isFree(first + nth)));
    if (free.every(Boolean)) return first;
  }
}

async function isFree(port) {
  for (const host of ['127.0.0.1', undefined]) {
    const server = createServer();
    const taken = await new Promise((resolve) => {
      server.once('error', () => resolve(true));
      server.listen({ port, host }, () => resolve(false));
    });
    if (taken) return false;
    await new Promise((resolve) => server.close(resolve));
  }
  return true;
}
