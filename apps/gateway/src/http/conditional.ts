import { ChangedMeanwhile, type Call } from '@gatehouse/contracts';
import { etagOfJson, isKnown } from '@gatehouse/platform/rpc';
import type { FastifyReply, FastifyRequest } from 'fastify';

/**
 * `If-Match` of a PATCH or PUT, for the service to compare: only it can do so in the transaction that writes.
 * @throws ChangedMeanwhile for a write-only resource, which has no state to compare
 */
export function ifMatchOf({ http }: Call, { headers }: FastifyRequest): string | undefined {
  if (http?.method !== 'PATCH' && http?.method !== 'PUT') return undefined;
  const ifMatch = headers['if-match'];
  if (ifMatch !== undefined && http.isWriteOnly) throw new ChangedMeanwhile({ current: null });
  return ifMatch;
}

/** Adds the ETag, and responds with 304 if the client has that state already (RFC 9110, 13.1.2). */
export function tagged(
  request: FastifyRequest,
  reply: FastifyReply,
  json: string,
): string | undefined {
  const etag = etagOfJson(json);
  void reply.header('etag', etag);
  const known = request.headers['if-none-match'];
  const isRead = request.method === 'GET' || request.method === 'HEAD';
  if (!isRead || known === undefined || !isKnown(known, etag)) return json;
  void reply.status(304);
  return undefined;
}
