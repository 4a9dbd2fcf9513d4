import { type Call, Problem } from '@gatehouse/contracts';
import { Bulkhead } from '@gatehouse/platform/rpc';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { sendProblem } from '../http/problem-filter.js';

/** More concurrency per call only makes each request slower. */
const AT_ONCE = 64;
/** How many may queue beyond that. Each holds a connection, which costs more than a rejection. */
const IN_LINE = 192;
/** A longer wait means overload: serving everybody late would serve nobody. */
const PATIENCE_MS = 2_000;

interface Limits {
  atOnce: number;
  inLine: number;
  patienceMs: number;
}

const LIMITS: Limits = { atOnce: AT_ONCE, inLine: IN_LINE, patienceMs: PATIENCE_MS };

/**
 * Limits concurrency per call: excess requests queue briefly, then get 503 with Retry-After, which costs next to nothing. A slow call does
 * not affect others. A request takes its place when it is complete and releases it with the response, so slow clients hold none.
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
      // A client that disconnected while queued gets no response that would release its place.
      if (reply.raw.closed) leave();
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      sendProblem(reply, error);
    }
  };
  // A GET has no body to wait for, and is rejected before anything else is done for it.
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
