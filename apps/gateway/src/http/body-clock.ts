import { RequestTimedOut } from '@gatehouse/contracts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { sendProblem } from './problem-filter.js';

/** The slowest a body may arrive: within `timeoutMs`, plus a second for every `bytesPerSecond` bytes received. */
export interface Pace {
  timeoutMs: number;
  bytesPerSecond: number;
}

/** How long a client may keep sending a rejected body: it may read the response only afterwards. */
const LINGER_MS = 2_000;
/** The largest body of any call. A client may have sent all of it before it reads the rejection. */
const LET_BY_BYTES = 16 * 1024 * 1024;
const SHORTEST_LOOK_MS = 50;

export const hasBody = ({ headers }: FastifyRequest): boolean =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;

/** From now on responds with 408 and hangs up if the body arrives too slowly. */
export function keepPace({ raw }: FastifyRequest, reply: FastifyReply, pace: Pace): void {
  const { socket } = raw;
  const begun = performance.now();
  const before = socket.bytesRead;
  const look = (): void => {
    if (raw.complete || reply.sent) return;
    const earnedMs = ((socket.bytesRead - before) * 1_000) / pace.bytesPerSecond;
    const leftMs = begun + pace.timeoutMs + earnedMs - performance.now();
    if (leftMs > 0) {
      timer = setTimeout(look, Math.max(leftMs, SHORTEST_LOOK_MS));
      return;
    }
    sendProblem(reply.header('connection', 'close'), new RequestTimedOut());
  };
  let timer = setTimeout(look, pace.timeoutMs);
  const stop = (): void => clearTimeout(timer);
  raw.once('end', stop).once('close', stop);
}

/** After a response that did not wait for the body: discards what still arrives, for a short time. */
export function linger({ raw }: FastifyRequest): void {
  if (raw.complete || raw.destroyed) return;
  // Little is discarded, so that the connection can be reused; beyond that it is not read.
  if (Number(raw.headers['content-length'] ?? Infinity) <= LET_BY_BYTES) raw.resume();
  else setImmediate(() => raw.pause());
  // Node no longer tracks a request that was responded to: reading it would never report a lost connection.
  const late = setTimeout(() => raw.destroy(), LINGER_MS);
  const stop = (): void => clearTimeout(late);
  raw.once('end', stop).once('close', stop);
}
