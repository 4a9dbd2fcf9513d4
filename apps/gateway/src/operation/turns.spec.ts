import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import fastify, { type FastifyInstance } from 'fastify';
import { refuseLate } from './turns.js';

let server: FastifyInstance;
let address: string;

beforeEach(async () => {
  server = fastify();
  server.addHook('onRequest', async ({ headers }) => {
    await sleep(Number(headers['x-waits-ms']));
  });
  refuseLate(server, 50);
  // Fastify takes the time only where somebody asks in the end, as our observation does.
  server.addHook('onResponse', (_request, _reply, done) => {
    done();
  });
  for (const path of ['/jobs', '/health/live']) server.get(path, () => 'served');
  address = await server.listen({ port: 0, host: '127.0.0.1' });
});

afterEach(() => server.close());

const ask = (path: string, waitsMs: number) =>
  fetch(address + path, { headers: { 'x-waits-ms': String(waitsMs) } });

describe('whoever waited too long for their turn', () => {
  it('F20 F45: is told to come back, and nothing is begun', async () => {
    const refused = await ask('/jobs', 100);
    expect(refused.status).toBe(503);
    expect(await refused.json()).toMatchObject({ code: 'unavailable' });
    expect(refused.headers.get('retry-after')).toBe('2');
    expect(await (await ask('/jobs', 0)).text()).toBe('served');
  });

  it('F20: hears of our health all the same', async () => {
    expect(await (await ask('/health/live', 100)).text()).toBe('served');
  });
});
