import { type Call, Problem } from '@gatehouse/contracts';
import { Room } from '@gatehouse/platform/calls';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { sendProblem } from '../http/problem-filter.js';

/** More of one call under way makes each of them later, and none of them sooner. */
const AT_ONCE = 64;
/** Where one waits for longer, more comes than can be served: to serve all of them late would be to serve nobody. */
const PATIENCE_MS = 2_000;

interface Limits {
  atOnce: number;
  patienceMs: number;
}

/**
 * Lets so many requests of each call go on at once; the next ones wait in line for a moment, and whoever waited in vain is told to
 * come back. That costs next to nothing, so what can be served still is. A call that has become slow keeps no other out.
 * One takes a place only once all of their request is there, and leaves it as soon as the answer is: the pace of clients is theirs.
 */
export function admit(
  server: FastifyInstance,
  api: string,
  calls: readonly Call[],
  { atOnce, patienceMs }: Limits = { atOnce: AT_ONCE, patienceMs: PATIENCE_MS },
): void {
  const rooms = new Map(
    calls.map(({ http }) => [
      `${http?.method ?? ''} /${api}${http?.path ?? ''}`,
      new Room(atOnce, Infinity),
    ]),
  );
  const leaves = new WeakMap<FastifyReply, () => void>();

  server.addHook('preValidation', async ({ method, routeOptions }, reply) => {
    const room = rooms.get(`${method} ${routeOptions.url ?? ''}`);
    if (!room) return;
    try {
      const leave = await room.enter(patienceMs);
      leaves.set(reply, leave);
      reply.raw.once('close', leave);
      // Whoever went away while they waited would never be answered, and never leave.
      if (reply.raw.closed) leave();
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      sendProblem(reply, error);
    }
  });
  server.addHook('onSend', (_request, reply, payload, done) => {
    leaves.get(reply)?.();
    done(null, payload);
  });
}
