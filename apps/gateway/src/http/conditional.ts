import { ChangedMeanwhile, type Call } from '@gatehouse/contracts';
import { etagOf, isKnown } from '@gatehouse/platform/rpc';
import type { FastifyReply, FastifyRequest } from 'fastify';

/**
 * What a PATCH or PUT is to find, which the service compares: it alone can do so in the transaction that writes.
 * @throws ChangedMeanwhile where there is nothing to compare, since nobody can read it
 */
export function ifMatchOf({ http }: Call, { headers }: FastifyRequest): string | undefined {
  if (http?.method !== 'PATCH' && http?.method !== 'PUT') return undefined;
  const ifMatch = headers['if-match'];
  if (ifMatch !== undefined && http.isWriteOnly) throw new ChangedMeanwhile({ current: null });
  return ifMatch;
}

/** Says which state an answer is, and leaves it out for whoever has it already (RFC 9110, 13.1.2). */
export function tagged(request: FastifyRequest, reply: FastifyReply, output: unknown): unknown {
  const etag = etagOf(output);
  void reply.header('etag', etag);
  const known = request.headers['if-none-match'];
  const isRead = request.method === 'GET' || request.method === 'HEAD';
  if (!isRead || known === undefined || !isKnown(known, etag)) return output;
  void reply.status(304);
  return undefined;
}
