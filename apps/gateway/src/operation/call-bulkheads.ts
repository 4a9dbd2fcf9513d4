import { Problem } from '@gatehouse/contracts';
import { Bulkhead } from '@gatehouse/platform/rpc';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { sendProblem } from '../http/problem-filter.js';

/** More concurrency per call only makes each request slower. */
const CONCURRENCY = 64;
/** How many may queue beyond that. Each holds a connection, which costs more than a rejection. */
const QUEUE_LIMIT = 192;
/** A longer wait means overload: serving every request late would help no one. */
const MAX_WAIT_MS = 2_000;

interface Limits {
  concurrency: number;
  queueLimit: number;
  maxWaitMs: number;
  /** Responds to requests that are rejected. */
  reject?: (reply: FastifyReply, problem: Problem) => void;
}

export const LIMITS: Limits = {
  concurrency: CONCURRENCY,
  queueLimit: QUEUE_LIMIT,
  maxWaitMs: MAX_WAIT_MS,
};

/**
 * Limits concurrency per route: excess requests queue briefly, then get 503 with Retry-After, which costs next to nothing. A slow call does
 * not affect others. A request takes its place when it is complete and releases it with the response, so slow clients hold none.
 */
export function limitConcurrency(
  server: FastifyInstance,
  /** As `POST /path`. */
  routes: readonly string[],
  { concurrency, queueLimit, maxWaitMs, reject = sendProblem } = LIMITS,
): void {
  const bulkheads = new Map(
    routes.map((route) => [route, new Bulkhead(concurrency, queueLimit)] as const),
  );
  const releases = new WeakMap<FastifyReply, () => void>();

  const acquire = async ({ method, routeOptions }: FastifyRequest, reply: FastifyReply) => {
    const bulkhead = bulkheads.get(`${method} ${routeOptions.url ?? ''}`);
    if (!bulkhead) return;
    try {
      const release = await bulkhead.acquire(maxWaitMs);
      releases.set(reply, release);
      reply.raw.once('close', release);
      // A client that disconnected while queued gets no response that would release its place.
      if (reply.raw.closed) release();
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      reject(reply, error);
    }
  };
  // A GET has no body to wait for, and is rejected before anything else is done for it.
  server.addHook('onRequest', async (request, reply) => {
    if (request.method === 'GET') await acquire(request, reply);
  });
  server.addHook('preValidation', async (request, reply) => {
    if (request.method !== 'GET') await acquire(request, reply);
  });
  server.addHook('onSend', (_request, reply, payload, done) => {
    releases.get(reply)?.();
    done(null, payload);
  });
}
