import { type Call, Problem } from '@gatehouse/contracts';
import { Bulkhead } from '@gatehouse/platform/rpc';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { sendProblem } from '../http/problem-filter.js';

/** More of one call under way makes each of them later, and none of them sooner. */
const AT_ONCE = 64;
/** So many may come at once beyond these. More would wait on a connection each, which costs more than to be told to come back. */
const IN_LINE = 192;
/** Where one waits for longer, more comes than can be served: to serve all of them late would be to serve nobody. */
const PATIENCE_MS = 2_000;

interface Limits {
  atOnce: number;
  inLine: number;
  patienceMs: number;
}

const LIMITS: Limits = { atOnce: AT_ONCE, inLine: IN_LINE, patienceMs: PATIENCE_MS };

/**
 * Lets so many requests of each call go on at once; the next ones wait in line for a moment, and whoever finds no place in it, or waits
 * there in vain, is told to come back. That costs next to nothing, so what can be served still is. A call that has become slow keeps no
 * other out. One takes a place once all of their request is there, and leaves it as soon as the answer is: the pace of clients is theirs.
 */
export function admit(
  server: FastifyInstance,
  api: string,
  calls: readonly Call[],
  { atOnce, inLine, patienceMs } = LIMITS,
): void {
  const rooms = new Map(
    calls.map(({ http }) => [
      `${http?.method ?? ''} /${api}${http?.path ?? ''}`,
      new Bulkhead(atOnce, inLine),
    ]),
  );
  const leaves = new WeakMap<FastifyReply, () => void>();

  const enter = async ({ method, routeOptions }: FastifyRequest, reply: FastifyReply) => {
    const room = rooms.get(`${method} ${routeOptions.url ?? ''}`);
    if (!room) return;
    try {
      const leave = await room.acquire(patienceMs);
      leaves.set(reply, leave);
      reply.raw.once('close', leave);
      // Whoever went away while they waited would never be answered, and never leave.
      if (reply.raw.closed) leave();
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      sendProblem(reply, error);
    }
  };
  // What is only read has no body to wait for, and is refused before anything else is done for it.
  server.addHook('onRequest', async (request, reply) => {
    if (request.method === 'GET') await enter(request, reply);
  });
  server.addHook('preValidation', async (request, reply) => {
    if (request.method !== 'GET') await enter(request, reply);
  });
  server.addHook('onSend', (_request, reply, payload, done) => {
    leaves.get(reply)?.();
    done(null, payload);
  });
}
