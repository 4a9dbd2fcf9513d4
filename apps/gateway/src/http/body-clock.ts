import { RequestTimedOut } from '@gatehouse/contracts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { sendProblem } from './problem-filter.js';

/** How slowly a body may come: this long, and longer by a second for so many bytes as have come. */
export interface Pace {
  patienceMs: number;
  bytesPerSecond: number;
}

/** How long a client may go on sending a body that was refused: whoever sends it may look at the answer only then. */
const LINGER_MS = 2_000;
/** As much as any call takes. A client may have handed all of it to the network before it reads that it was refused. */
const LET_BY_BYTES = 16 * 1024 * 1024;
const SHORTEST_LOOK_MS = 50;

export const hasBody = ({ headers }: FastifyRequest): boolean =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;

/** From now on answers 408 and hangs up where the body comes too slowly; for as long as it comes. */
export function keepPace({ raw }: FastifyRequest, reply: FastifyReply, pace: Pace): void {
  const { socket } = raw;
  const begun = performance.now();
  const before = socket.bytesRead;
  const look = (): void => {
    if (raw.complete || reply.sent) return;
    const earnedMs = ((socket.bytesRead - before) * 1_000) / pace.bytesPerSecond;
    const leftMs = begun + pace.patienceMs + earnedMs - performance.now();
    if (leftMs > 0) {
      timer = setTimeout(look, Math.max(leftMs, SHORTEST_LOOK_MS));
      return;
    }
    sendProblem(reply.header('connection', 'close'), new RequestTimedOut());
  };
  let timer = setTimeout(look, pace.patienceMs);
  const stop = (): void => clearTimeout(timer);
  raw.once('end', stop).once('close', stop);
}

/** After an answer that did not wait for the body: what still comes is let go by, but not for long. */
export function linger({ raw }: FastifyRequest): void {
  if (raw.complete || raw.destroyed) return;
  // Little is let go by, so that the connection serves for the next request; much stays where it is.
  if (Number(raw.headers['content-length'] ?? Infinity) <= LET_BY_BYTES) raw.resume();
  else setImmediate(() => raw.pause());
  // Node has forgotten a request that was answered: whoever reads it would never learn that the connection is gone.
  const late = setTimeout(() => raw.destroy(), LINGER_MS);
  const stop = (): void => clearTimeout(late);
  raw.once('end', stop).once('close', stop);
}
