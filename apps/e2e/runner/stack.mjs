import { spawn } from 'node:child_process';
import { randomBytes, randomInt } from 'node:crypto';
import { once } from 'node:events';
import { chmod, cp, mkdtemp, realpath, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

const root = join(import.meta.dirname, '..', '..', '..');

// Two of each, so that what only holds with one replica is found out.
const services = ['gateway', 'identity', 'tenant-access'];
const others = ['invitations', 'notifications', 'service-desk', 'audit'];
const scale = [...services, ...others].map((name) => `${name}=2`).join(',');

const patienceMs = 120_000;

/**
 * Starts the whole product as a user does, with data and ports of its own.
 * @param name under which its logs are kept
 */
export async function startStack(name) {
  const folder = await mkdtemp(join(tmpdir(), 'gatehouse-e2e-'));
  // PostgreSQL may run as another user and has to get through.
  await chmod(folder, 0o711);
  const dataFolder = join(folder, 'data');
  const port = await threeFreePorts();
  const mailPort = port + 2;
  const clientSecret = randomBytes(24).toString('hex');
  const child = spawn(process.execPath, [join(root, 'tools', 'start.mjs'), '--scale', scale], {
    cwd: root,
    env: environment({
      GATEHOUSE_DATA: dataFolder,
      PORT: port,
      MAIL_WEB_PORT: mailPort,
      // All tests come from one address, and guess wrong more often than one should.
      SIGN_IN_FAILURES_PER_ADDRESS: 10_000,
      TRUSTED_CLIENTS: clientSecret,
      // So that it is seen that a gateway ends by itself, and not by its last resort.
      SHUTDOWN_SECONDS: 10,
      // Where the tests have webhooks told.
      WEBHOOK_PRIVATE_NETWORKS: '127.0.0.1/32',
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
      urls: [urlOf(port), urlOf(port + 1)],
      publicUrl: `http://localhost:${port}`,
      mailUrl: urlOf(mailPort),
      clientSecret,
      dataFolder,
    },
    stop,
  };
}

// What a developer set for their own start must not leak into this one.
function environment(own) {
  const names = ['PATH', 'HOME', 'TZ', 'LANG', 'NODE_EXTRA_CA_CERTS'];
  const kept = Object.fromEntries(names.map((name) => [name, process.env[name]]));
  // Where an earlier start or `npm test` put the server, so that it is fetched once.
  const fetched = join(root, '.gatehouse', 'nats-server', 'usr', 'sbin');
  return { ...kept, PATH: `${kept.PATH}${delimiter}${fetched}`, ...own };
}

async function untilReady(child) {
  let output = '';
  const ready = new Promise((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      // Read to the end of its life: a full pipe would halt it.
      stream.setEncoding('utf8').on('data', (text) => {
        output += text;
        if (/^\s*[\d.]+ s {2}Ready$/m.test(output)) resolve();
      });
    }
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`npm start ended (${code}):\n${output}`)));
    const late = () => reject(new Error(`npm start was not ready in time:\n${output}`));
    setTimeout(late, patienceMs).unref();
  });
  await ready;
}

async function remove(folder, dataFolder, name) {
  // For whoever has to find out why a test failed: the logs of the last run.
  const logs = join(root, '.gatehouse', 'e2e-logs', name);
  await rm(logs, { recursive: true, force: true });
  await cp(join(dataFolder, 'logs'), logs, { recursive: true }).catch(() => undefined);
  // The database's files may lie elsewhere, where its user can enter.
  const cluster = await realpath(join(dataFolder, 'postgres')).catch(() => undefined);
  if (cluster !== undefined) await rm(cluster, { recursive: true, force: true });
  await rm(folder, { recursive: true, force: true });
}

// Two gateways need consecutive ports. Below 32768, from where systems take outgoing ones.
async function threeFreePorts() {
  for (;;) {
    const first = randomInt(10_000, 19_000);
    const free = await Promise.all([first, first + 1, first + 2].map(isFree));
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
