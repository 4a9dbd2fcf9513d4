import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect, createServer, type AddressInfo, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eventually, freePort, TEST_CERTIFICATE, TEST_CERTIFICATE_KEY } from '@gatehouse/testing';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { forgetEvents } from '../provisioning/restored.js';
import { provisionNats } from '../provisioning/nats-streams.js';
import { commonSettings } from '../config/common-settings.js';
import { readSettings } from '../config/settings.js';

const PASSWORD = 'a-password-that-must-stay-secret';

/** A program of its own, since certificates are taken into account when Node starts. */
const PROGRAM = `
  import { connectToNats } from '@gatehouse/platform/lifecycle';
  const log = { info: () => undefined };
  const connection = await connectToNats(process.env.NATS_URL, 'admin', log);
  await connection.flush();
  console.log('connected');
`;

let folder: string;
let heard: string;
let attempts: number;
const servers: ChildProcess[] = [];
const relays: Server[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gatehouse-tls-'));
  await writeFile(join(folder, 'certificate.pem'), TEST_CERTIFICATE);
  await writeFile(join(folder, 'key.pem'), TEST_CERTIFICATE_KEY);
});

afterEach(() => {
  for (const server of servers.splice(0)) server.kill('SIGKILL');
  for (const relay of relays.splice(0)) relay.close();
});

afterAll(() => rm(folder, { recursive: true }));

/** A NATS server behind an eavesdropper who reads all that clients send. @returns the address, without a scheme */
async function overheard(tls: boolean): Promise<string> {
  const port = await freePort();
  const config = join(folder, `${String(port)}.conf`);
  const encrypting = `tls { cert_file: "${folder}/certificate.pem", key_file: "${folder}/key.pem" }`;
  await writeFile(
    config,
    `listen: "127.0.0.1:${String(port)}"
     jetstream { store_dir: "${folder}/${String(port)}" }
     authorization { user: admin, password: "${PASSWORD}" }
     ${tls ? encrypting : ''}`,
  );
  servers.push(
    spawn(process.env.TEST_NATS_SERVER ?? 'nats-server', ['--config', config], { stdio: 'ignore' }),
  );
  [heard, attempts] = ['', 0];
  const relay = createServer((client) => {
    attempts++;
    const server = connect(port, '127.0.0.1');
    client.on('data', (data) => (heard += data.toString('latin1')));
    client.pipe(server).pipe(client);
    for (const socket of [client, server]) socket.on('error', () => client.destroy());
  }).listen(0, '127.0.0.1');
  relays.push(relay);
  await once(relay, 'listening');
  return `admin:${PASSWORD}@localhost:${String((relay.address() as AddressInfo).port)}`;
}

function client(NATS_URL: string): { output: () => string } {
  let output = '';
  const child = spawn(process.execPath, ['--input-type=module', '-e', PROGRAM], {
    cwd: join(import.meta.dirname, '..', '..'),
    env: { NATS_URL, NODE_EXTRA_CA_CERTS: join(folder, 'certificate.pem') },
  });
  servers.push(child);
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (data: Buffer) => (output += data.toString()));
  return { output: () => output };
}

describe('a connection to tls://', () => {
  it('F78: is encrypted', async () => {
    const { output } = client(`tls://${await overheard(true)}`);
    await eventually(() => output().includes('connected'), 20_000);
    expect(heard).not.toContain(PASSWORD);
  }, 30_000);

  it('F78: is none where the server does not encrypt, however often it is tried', async () => {
    const { output } = client(`tls://${await overheard(false)}`);
    await eventually(() => attempts > 3, 20_000);
    expect(heard).toBe('');
    expect(output()).toBe('');
  }, 30_000);

  it.each([
    ['prepares the streams', provisionNats],
    ['forgets the events', forgetEvents],
  ])('F78: is refused to a client that %s', async (_what, work) => {
    const address = await overheard(false);
    await eventually(async () => {
      await expect(work(`tls://${address}`)).rejects.toThrow(/does not support 'tls'/);
      return true;
    });
    expect(heard).toBe('');
  });
});

it('F78: a scheme that would mean nothing to us is refused at the start', () => {
  const schema = z.object({ NATS_URL: commonSettings.NATS_URL });
  for (const NATS_URL of ['wss://nats', 'nats+tls://nats', 'http://nats', 'nats'])
    expect(() => readSettings(schema, { NATS_URL })).toThrow(/NATS_URL \(must be a nats/);
});
