import {
  ChangedMeanwhile,
  InternalProblem,
  MalformedRequest,
  NotFound,
  Problem,
  RequestTooLarge,
  UnsupportedMediaType,
  type FieldError,
  type ProblemLocation,
} from '@gatehouse/contracts';
import { etagOf } from '@gatehouse/platform/rpc';
import {
  LOGGER,
  type Logger,
  SpanKind,
  contextOf,
  currentTraceId,
  openSpan,
} from '@gatehouse/platform/telemetry';
import {
  Catch,
  HttpException,
  Inject,
  type ArgumentsHost,
  type ExceptionFilter,
} from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CHALLENGES, InvalidProof } from '../authentication/invalid-proof.js';
import { HEADERS } from './response-headers.js';
import { statusOf } from './status.js';

/** Every response that is not a success: `application/problem+json` (RFC 9457). */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(@Inject(LOGGER) private readonly logger: Logger) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    // A stream that has begun can only end.
    if (reply.sent || reply.raw.headersSent) return;
    if (hasGone(error)) {
      const { method, routeOptions } = host.switchToHttp().getRequest<FastifyRequest>();
      this.logger.warn(
        { method, route: routeOptions.url },
        'a client hung up while it sent a body',
      );
      // The client will not read it, but the request is over.
      sendProblem(reply, new MalformedRequest());
      return;
    }
    const problem = problemOf(error);
    if (problem instanceof InternalProblem) this.logger.error({ err: error }, 'a request failed');
    sendProblem(reply, problem);
  }
}

/** What Node says of a request that ends before its body does. */
const hasGone = (error: unknown): boolean =>
  error instanceof Error &&
  'code' in error &&
  (error.code === 'ERR_STREAM_PREMATURE_CLOSE' ||
    (error.code === 'ECONNRESET' && error.message === 'aborted'));

/** Responds with a problem. */
export function sendProblem(reply: FastifyReply, problem: Problem): void {
  const { retryAfterSeconds } = problem.data;
  if (retryAfterSeconds !== undefined) void reply.header('retry-after', String(retryAfterSeconds));
  if (problem.kind === 'unauthenticated')
    void reply.header(
      'www-authenticate',
      problem instanceof InvalidProof ? problem.challenge : CHALLENGES,
    );
  if (problem instanceof ChangedMeanwhile) void reply.header('etag', etagOf(problem.data.current));
  void reply
    .status(statusOf[problem.kind])
    .header('content-type', 'application/problem+json; charset=utf-8')
    .send(problemDocument(problem, reply.request.body));
}

/** Rejecting a request must not cost more than sending it. */
const LONGEST_BYTES = 8 * 1024;

/** A problem as sent to clients. If it has too many field errors, only the first ones are included. */
export function problemDocument(problem: Problem, body?: unknown): string {
  const { retryAfterSeconds: _, errors: carried, ...data } = problem.data;
  const { location, message: detail } = problem;
  const errors = carried ?? (location && [{ pointer: pointerTo(location, body), detail }]);
  const document = (kept: FieldError[] | undefined): string =>
    JSON.stringify({
      ...data,
      ...(kept ? { errors: kept } : {}),
      type: `/problems/${problem.code}`,
      code: problem.code,
      title: problem.title,
      status: statusOf[problem.kind],
      detail,
      traceId: currentTraceId(),
    });
  let kept = errors;
  let text = document(kept);
  while (kept && kept.length > 1 && Buffer.byteLength(text) > LONGEST_BYTES) {
    kept = kept.slice(0, kept.length / 2);
    text = document(kept);
  }
  return text;
}

/** RFC 6901. A field that the request does not have is named as it would be. */
function pointerTo({ fields, value }: ProblemLocation, body: unknown): string {
  const given = typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {};
  const field = fields.find((name) => name in given) ?? fields[0];
  const list = given[field];
  const index = Array.isArray(list) ? list.indexOf(value) : -1;
  return [...(field === '' ? [] : [field]), ...(index < 0 ? [] : [String(index)])]
    .map((part) => `/${part}`)
    .join('');
}

/** Responds to URLs that Fastify cannot parse: it rejects them before it looks for a route or runs a hook. */
export function sendFrameworkProblem(error: unknown, reply: FastifyReply): void {
  openSpan('unreadable address', SpanKind.SERVER, contextOf(undefined), () =>
    sendProblem(reply.headers(HEADERS), problemOf(error)),
  ).end();
}

/** What Fastify and Nest say of a request that reached no handler, in our own terms. */
function problemOf(error: unknown): Problem {
  if (error instanceof Problem) return error;
  // Nest wraps what Fastify says and keeps only the status.
  const { statusCode } = error as { statusCode?: number };
  const status = error instanceof HttpException ? error.getStatus() : statusCode;
  if (status === 404) return new NotFound();
  if (status === 413) return new RequestTooLarge();
  if (status === 415) return new UnsupportedMediaType();
  if (status !== undefined && status >= 400 && status < 500) return new MalformedRequest();
  return new InternalProblem();
}
