import type { CallContext } from '@gatehouse/platform/rpc';
import type { FastifyRequest } from 'fastify';
import type { Rights } from './rights.js';

/** An authenticated request, or an anonymous one. */
export interface KnownRequest extends FastifyRequest {
  context: CallContext;
  /** Those of the access token or API key; undefined if the request is anonymous. */
  rights: Rights | undefined;
}
