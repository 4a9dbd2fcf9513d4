import { once } from 'node:events';
import { connect } from 'node:net';
import { eventually } from '@gatehouse/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import fastify, { type FastifyInstance } from 'fastify';
import { limitConcurrency } from './call-bulkheads.js';

let server: FastifyInstance;
let address: string;
/** Calls that are being handled; each returns when it is released. */
let handled: (() => void)[];

const LIMITS = { concurrency: 2, queueLimit: 3, maxWaitMs: 10_000 };
/** Long enough to come to stand in line. */
const MOMENT_MS = 50;

const begin = async (maxWaitMs = LIMITS.maxWaitMs): Promise<void> => {
  handled = [];
  server = fastify({ forceCloseConnections: true });
  limitConcurrency(server, ['GET /api/jobs', 'POST /api/jobs'], { ...LIMITS, maxWaitMs });
  const handler = () => new Promise((resolve) => handled.push(() => resolve('served')));
  server.get('/api/jobs', handler);
  server.post('/api/jobs', handler);
  server.get('/health/live', () => 'served');
  address = await server.listen({ port: 0, host: '127.0.0.1' });
};

const end = async (): Promise<void> => {
  for (const respond of handled) respond();
  await server.close();
};

beforeEach(() => begin());
afterEach(end);

const ask = (path = '/api/jobs', init: RequestInit = {}) => fetch(address + path, init);
const isHandled = (count: number) => eventually(() => handled.length === count);

/** Lets as many in as there may be. */
async function fill() {
  const responses = Promise.all([ask(), ask()]);
  await isHandled(2);
  return { responses };
}

describe('of one call', () => {
  it('F20 F45: limits concurrency, asks calls that waited too long to retry, and serves the next ones', async () => {
    await end();
    await begin(MOMENT_MS);
    const { responses } = await fill();
    const refused = await ask();
    expect(refused.status).toBe(503);
    expect(await refused.json()).toMatchObject({ code: 'unavailable' });
    expect(refused.headers.get('retry-after')).toBe('2');
    expect(handled).toHaveLength(2);
    for (const respond of handled) respond();
    for (const response of await responses) expect(response.status).toBe(200);
    const next = ask();
    await isHandled(3);
    handled.at(-1)?.();
    expect((await next).status).toBe(200);
  });

  it('F45: refuses at once if the queue is full, and queued calls keep their places', async () => {
    const { responses } = await fill();
    const asked = Array.from({ length: LIMITS.queueLimit + 1 }, () => ask());
    expect((await Promise.race(asked)).status).toBe(503);
    await eventually(() => {
      for (const respond of handled) respond();
      return handled.length === LIMITS.concurrency + LIMITS.queueLimit;
    });
    for (const respond of handled) respond();
    await responses;
    const statuses = (await Promise.all(asked)).map(({ status }) => status);
    expect(statuses.sort()).toEqual([200, 200, 200, 503]);
  });

  it('F20: the first in line takes the place that becomes free', async () => {
    await fill();
    const waiting = ask();
    await Promise.race([waiting, new Promise((resolve) => setTimeout(resolve, MOMENT_MS))]);
    handled[0]?.();
    await isHandled(3);
    handled[2]?.();
    expect((await waiting).status).toBe(200);
  });

  it('F45: a client that disconnects frees its place', async () => {
    const leaving = new AbortController();
    const gone = [1, 2].map(() => ask('/api/jobs', { signal: leaving.signal }));
    await isHandled(2);
    leaving.abort();
    await Promise.allSettled(gone);
    await fillAgain();
  });

  it('F45: a client that disconnects while it waits takes no place', async () => {
    const { responses } = await fill();
    const leaving = new AbortController();
    const gone = ask('/api/jobs', { signal: leaving.signal });
    await Promise.race([gone, new Promise((resolve) => setTimeout(resolve, MOMENT_MS))]);
    leaving.abort();
    await Promise.allSettled([gone]);
    for (const respond of handled) respond();
    await responses;
    await fillAgain();
  });

  it('F45: a body that arrives slowly blocks no one', async () => {
    const { port } = new URL(address);
    const slow = [1, 2, 3].map(() => connect(Number(port), '127.0.0.1'));
    for (const socket of slow) {
      socket.write('POST /api/jobs HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n');
      socket.write('Content-Length: 2\r\n\r\n{');
    }
    const post = { method: 'POST', body: '{}', headers: { 'content-type': 'application/json' } };
    const answered = ask('/api/jobs', post);
    await isHandled(1);
    handled[0]?.();
    expect((await answered).status).toBe(200);
    for (const socket of slow) socket.destroy();
    await Promise.all(slow.map((socket) => once(socket, 'close')));
  });

  /** Two are admitted, so no disconnected client is counted. */
  async function fillAgain() {
    handled = [];
    const { responses } = await fill();
    for (const respond of handled) respond();
    for (const response of await responses) expect(response.status).toBe(200);
  }
});

describe('while one call is full', () => {
  it('F44 F45: another is served', async () => {
    await fill();
    const other = ask('/api/jobs', { method: 'POST' });
    await isHandled(3);
    handled[2]?.();
    expect((await other).status).toBe(200);
  });

  it('F20: the health check answers', async () => {
    await fill();
    expect(await (await ask('/health/live')).text()).toBe('served');
  });
});
