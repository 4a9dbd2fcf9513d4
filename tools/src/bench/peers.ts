import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type pg from 'pg';
import { z } from 'zod';
import { findNatsServer } from '../local/nats-server.js';
import { freePort } from '../local/ports.js';
import { projectRoot } from '../local/project.js';
import type { PricedCall } from './priced-calls.js';
import { startProgram, type Program } from './program.js';

const PASSWORD = 'a-password-for-measuring';
const DATABASE = 'better_auth';
const Id = z.object({ id: z.string() });

/** What runs beside the platform in the same run, on the same PostgreSQL. */
export interface Peer {
  programs: { name: string; pid: number }[];
  calls: PricedCall[];
  stop: () => Promise<void>;
}

/** better-auth with organizations: the same calls as far as it has them. It sends no mail, keeps no audit log and publishes no events. */
export async function betterAuth(database: pg.Client, databaseUrl: string): Promise<Peer> {
  await database.query(`create database ${DATABASE}`);
  const url = new URL(databaseUrl);
  url.pathname = `/${DATABASE}`;
  const server = await startProgram('./better-auth-server.js', [url.href]);
  const call = caller(server);
  const owner = await call.signUp('owner@peer.example');
  const { id: organizationId } = Id.parse(
    await call.post('/organization/create', { name: 'Peer', slug: 'peer' }, owner),
  );
  const invited = (index: number) => `invited-${index}@peer.example`;
  const invitations: string[] = [];
  return {
    programs: [{ name: 'better-auth', pid: server.pid }],
    stop: () => server.stop(),
    calls: [
      { name: 'session', times: 4_000, run: () => call.get('/get-session', owner) },
      {
        name: 'sign-in',
        times: 400,
        run: () => call.post('/sign-in/email', { email: 'owner@peer.example', password: PASSWORD }),
      },
      {
        name: 'invitation',
        times: 160,
        run: async (index) => {
          const body = { email: invited(index), role: 'member', organizationId };
          const invitation = await call.post('/organization/invite-member', body, owner);
          invitations[index] = Id.parse(invitation).id;
        },
      },
      {
        name: 'redemption',
        times: 160,
        run: async (index) => {
          const cookie = await call.signUp(invited(index));
          const body = { invitationId: invitations[index] };
          await call.post('/organization/accept-invitation', body, cookie);
        },
      },
    ],
  };
}

/** A route, a call over NATS and one prepared statement; a row, and an event. With nothing of the platform. */
export async function floor(database: pg.Client, databaseUrl: string): Promise<Peer> {
  const { rows } = await database.query<{ id: string }>('select id from service_desk.jobs limit 1');
  const port = await freePort();
  const signal = new AbortController().signal;
  const folder = join(projectRoot, '.gatehouse', 'nats-server');
  const program = await findNatsServer({ folder, signal, onProgress: console.log });
  const store = await mkdtemp(join(tmpdir(), 'floor-'));
  const nats = spawn(program, ['-a', '127.0.0.1', '-p', String(port), '-js', '-sd', store], {
    stdio: 'ignore',
  });
  const url = `nats://127.0.0.1:${port}`;
  const service = await startProgram('./bare-hop.js', [
    ...['service', url, databaseUrl, rows[0]?.id ?? ''],
  ]);
  const gateway = await startProgram('./bare-hop.js', ['gateway', url]);
  await database.query('drop table if exists floor');
  await database.query(
    'create table floor (id uuid primary key default gen_random_uuid(), body text not null)',
  );
  const writer = await startProgram('./bare-write.js', [url, databaseUrl]);
  const post = (path: string) => bodyOf(fetch(`${writer.url}${path}`, { method: 'POST' }));
  return {
    programs: [
      { name: 'floor: route', pid: gateway.pid },
      { name: 'floor: service', pid: service.pid },
      { name: 'floor: writer', pid: writer.pid },
      { name: 'floor: NATS', pid: nats.pid ?? NaN },
    ],
    calls: [
      { name: 'one job', times: 4_000, run: () => bodyOf(fetch(gateway.url)) },
      { name: 'a row', times: 2_000, run: () => post('/row') },
      { name: 'an event, with the row it causes', times: 2_000, run: () => post('/event') },
    ],
    stop: async () => {
      await writer.stop();
      await database.query('drop table floor');
      await gateway.stop();
      await service.stop();
      nats.kill();
      await once(nats, 'exit');
      await rm(store, { recursive: true });
    },
  };
}

async function bodyOf(request: Promise<Response>): Promise<unknown> {
  const response = await request;
  const body: unknown = await response.json();
  if (!response.ok) throw new Error(`${response.url} answered ${response.status}`);
  return body;
}

function caller({ url }: Program) {
  const get = (path: string, cookie: string) =>
    bodyOf(fetch(`${url}/api/auth${path}`, { headers: { cookie } }));
  const send = (path: string, body: object, cookie = '') =>
    fetch(`${url}/api/auth${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie },
      body: JSON.stringify(body),
    });
  return {
    get,
    post: (path: string, body: object, cookie?: string) => bodyOf(send(path, body, cookie)),
    /** @returns the cookie of the new session */
    signUp: async (email: string): Promise<string> => {
      const response = await send('/sign-up/email', { email, password: PASSWORD, name: 'Ida' });
      if (!response.ok) throw new Error(`signing up ${email} answered ${response.status}`);
      return response.headers
        .getSetCookie()
        .map((each) => each.split(';', 1)[0])
        .join('; ');
    },
  };
}
