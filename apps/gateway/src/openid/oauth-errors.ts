import type { Problem } from '@gatehouse/contracts';
import { OPENID } from '@gatehouse/contracts/identity';
import type { FastifyReply } from 'fastify';
import { sendProblem } from '../http/problem-filter.js';

/** Endpoints that programs call. The others are visited by browsers. */
const FOR_PROGRAMS = ['device', 'introspect', 'par', 'revoke', 'token', 'userinfo'].map(
  (name) => `${OPENID}/${name}`,
);

export const pathOf = (url: string): string => url.split('?')[0] ?? '';

export const isForPrograms = (path: string): boolean => FOR_PROGRAMS.includes(path);

interface OAuthError {
  status: number;
  error: string;
  retryAfterSeconds?: number;
}

const RETRY_AFTER_S = 2;

/** Responds with a problem; to programs, in the format that OAuth libraries expect (RFC 6749, section 5.2). */
export function sendOpenIdProblem(reply: FastifyReply, problem: Problem): void {
  if (!isForPrograms(pathOf(reply.request.url))) {
    sendProblem(reply, problem);
    return;
  }
  const { status, error, retryAfterSeconds } = oauthErrorOf(problem);
  if (retryAfterSeconds !== undefined) void reply.header('retry-after', String(retryAfterSeconds));
  void reply
    .status(status)
    .headers({ 'cache-control': 'no-store', 'content-type': 'application/json; charset=utf-8' })
    .send({ error, error_description: problem.message });
}

function oauthErrorOf({ kind, data }: Problem): OAuthError {
  const { retryAfterSeconds = RETRY_AFTER_S } = data;
  if (kind === 'too-many')
    return { status: 429, error: 'temporarily_unavailable', retryAfterSeconds };
  if (kind === 'unavailable' || kind === 'timeout')
    return { status: 503, error: 'temporarily_unavailable', retryAfterSeconds };
  if (kind === 'internal') return { status: 500, error: 'server_error' };
  return { status: 400, error: 'invalid_request' };
}
