import { PassThrough } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { InternalProblem, Problem } from '@gatehouse/contracts';
import type { Logger } from '@gatehouse/platform/telemetry';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { problemDocument } from '../http/problem-filter.js';

export const NDJSON = 'application/x-ndjson';

/** Whether the client accepts NDJSON. */
export const wantsNdjson = ({ headers }: FastifyRequest): boolean =>
  headers.accept?.includes(NDJSON) ?? false;

/**
 * Sends items one per line, as fast as the client reads. The first one decides whether the response is a success: later errors can only be
 * its last line.
 * @returns the reply, when everything is sent or the client has gone
 */
export async function sendNdjson(
  reply: FastifyReply,
  items: AsyncGenerator<unknown, void>,
  logger: Logger,
): Promise<FastifyReply> {
  const first = await items.next();
  async function* lines(): AsyncGenerator<string, void> {
    try {
      if (!first.done) yield lineOf(first.value);
      for await (const item of items) yield lineOf(item);
    } catch (error) {
      if (!(error instanceof Problem)) logger.error({ err: error }, 'a response broke off');
      yield `${problemDocument(error instanceof Problem ? error : new InternalProblem())}\n`;
    }
  }
  const body = new PassThrough();
  void reply
    .header('content-type', `${NDJSON}; charset=utf-8`)
    .header('x-accel-buffering', 'no')
    .send(body);
  // A client that hangs up needs no more.
  await pipeline(lines, body).catch(() => undefined);
  return reply;
}

const lineOf = (item: unknown): string => `${JSON.stringify(item)}\n`;
