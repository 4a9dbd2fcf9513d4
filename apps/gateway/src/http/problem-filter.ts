import {
  ChangedMeanwhile,
  InternalProblem,
  MalformedRequest,
  NotFound,
  Problem,
  RequestTooLarge,
  UnsupportedMediaType,
  type FieldError,
  type Place,
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
import { HEADERS } from './answer-headers.js';
import { statusOf } from './status.js';

/** Turns every error into `application/problem+json` (RFC 9457). */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(@Inject(LOGGER) private readonly logger: Logger) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    // A response that has begun can only be cut off.
    if (reply.sent || reply.raw.headersSent) return;
    if (hasGone(error)) {
      const { method, routeOptions } = host.switchToHttp().getRequest<FastifyRequest>();
      this.logger.warn(
        { method, route: routeOptions.url },
        'a client hung up while it sent a body',
      );
      // Nobody reads it, but it ends the request.
      sendProblem(reply, new MalformedRequest());
      return;
    }
    const problem = problemOf(error);
    if (problem instanceof InternalProblem) this.logger.error({ err: error }, 'a request failed');
    sendProblem(reply, problem);
  }
}

/** Node's errors for a request that is aborted before its body is complete. */
const hasGone = (error: unknown): boolean =>
  error instanceof Error &&
  'code' in error &&
  (error.code === 'ERR_STREAM_PREMATURE_CLOSE' ||
    (error.code === 'ECONNRESET' && error.message === 'aborted'));

/** Responds with a problem. */
export function sendProblem(reply: FastifyReply, problem: Problem): void {
  const { retryAfterSeconds } = problem.data;
  if (retryAfterSeconds !== undefined) void reply.header('retry-after', String(retryAfterSeconds));
  if (problem.kind === 'unauthenticated') void reply.header('www-authenticate', 'Bearer');
  if (problem instanceof ChangedMeanwhile) void reply.header('etag', etagOf(problem.data.current));
  void reply
    .status(statusOf[problem.kind])
    .header('content-type', 'application/problem+json; charset=utf-8')
    .send(problemDocument(problem, reply.request.body));
}

/** A rejection must not be larger than the request that caused it. */
const LONGEST_BYTES = 8 * 1024;

/** A problem as JSON. Field errors beyond the size limit are left out. */
export function problemDocument(problem: Problem, body?: unknown): string {
  const { retryAfterSeconds: _, errors: carried, ...data } = problem.data;
  const { place, message: detail } = problem;
  const errors = carried ?? (place && [{ pointer: pointerTo(place, body), detail }]);
  const document = (told: FieldError[] | undefined): string =>
    JSON.stringify({
      ...data,
      ...(told ? { errors: told } : {}),
      type: `/problems/${problem.code}`,
      code: problem.code,
      title: problem.title,
      status: statusOf[problem.kind],
      detail,
      traceId: currentTraceId(),
    });
  let told = errors;
  let text = document(told);
  while (told && told.length > 1 && Buffer.byteLength(text) > LONGEST_BYTES) {
    told = told.slice(0, told.length / 2);
    text = document(told);
  }
  return text;
}

/** RFC 6901. A missing field is named by the pointer it would have. */
function pointerTo({ fields, value }: Place, body: unknown): string {
  const given = typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {};
  const field = fields.find((name) => name in given) ?? fields[0];
  const list = given[field];
  const index = Array.isArray(list) ? list.indexOf(value) : -1;
  return [...(field === '' ? [] : [field]), ...(index < 0 ? [] : [String(index)])]
    .map((part) => `/${part}`)
    .join('');
}

/** Responds to what Fastify rejects before routing and hooks: a URL that cannot be parsed. */
export function sendFrameworkProblem(error: unknown, reply: FastifyReply): void {
  openSpan('unreadable address', SpanKind.SERVER, contextOf(undefined), () =>
    sendProblem(reply.headers(HEADERS), problemOf(error)),
  ).end();
}

/** Maps errors of Fastify and Nest to problems. */
function problemOf(error: unknown): Problem {
  if (error instanceof Problem) return error;
  // Nest wraps Fastify's error and keeps only the status.
  const { statusCode } = error as { statusCode?: number };
  const status = error instanceof HttpException ? error.getStatus() : statusCode;
  if (status === 404) return new NotFound();
  if (status === 413) return new RequestTooLarge();
  if (status === 415) return new UnsupportedMediaType();
  if (status !== undefined && status >= 400 && status < 500) return new MalformedRequest();
  return new InternalProblem();
}
