import { Unavailable } from '@gatehouse/contracts';
import { turn } from '@gatehouse/platform/calls';
import type { FastifyInstance } from 'fastify';
import { sendProblem } from '../http/problem-filter.js';

/** Where one waits for longer, more comes than can be served: to serve all of them late would be to serve nobody. */
const PATIENCE_MS = 2_000;

/** Handles requests that came together one by one, except that whoever asks for our health need not stand in that line. */
export function takeTurns(server: FastifyInstance): void {
  server.addHook('onRequest', async ({ url }) => {
    if (!isForHealth(url)) await turn();
  });
}

/** Tells whoever had to wait for too long to come back, which costs next to nothing, so that the line gets shorter. */
export function refuseLate(server: FastifyInstance, patienceMs = PATIENCE_MS): void {
  server.addHook('onRequest', ({ url }, reply, done) => {
    if (reply.elapsedTime <= patienceMs || isForHealth(url)) done();
    else sendProblem(reply, new Unavailable({ retryAfterSeconds: 2 }));
  });
}

const isForHealth = (url: string): boolean => url.startsWith('/health/');
