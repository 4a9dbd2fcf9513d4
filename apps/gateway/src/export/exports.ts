import { PassThrough } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Problem, type Call, type pageOf } from '@gatehouse/contracts';
import { LOGGER, type Logger } from '@gatehouse/platform/telemetry';
import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { GuardedCalls } from '../authentication/guarded-calls.js';
import type { KnownRequest } from '../authentication/known-request.js';
import { inputOf } from '../http/input.js';
import type { CallAdapter } from '../http/route.js';
import { sendNdjson, wantsNdjson } from '../ndjson/ndjson.js';
import { pagesOf } from '../ndjson/pages.js';
import { columnsOf, type CsvColumn } from './csv-columns.js';

/** Spreadsheets take a file without it for one in another encoding. */
const BYTE_ORDER_MARK = '\uFEFF';

/** Responds with a whole list as CSV, or as NDJSON. Pages are fetched as they are sent, so nothing is buffered. */
@Injectable()
export class Exports implements CallAdapter {
  constructor(
    @Inject(GuardedCalls) private readonly calls: GuardedCalls,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  async handle(contract: Call, request: KnownRequest, reply: FastifyReply): Promise<unknown> {
    const input = inputOf(contract, request);
    const items = pagesOf((place) =>
      this.calls.forwardNext(request, contract, { ...input, ...place }),
    );
    const isNdjson = wantsNdjson(request);
    const name = `${contract.name.replace(/^export-/, '')}.${isNdjson ? 'ndjson' : 'csv'}`;
    void reply.header('content-disposition', `attachment; filename="${name}"`);
    if (isNdjson) return sendNdjson(reply, items, this.logger);
    const { items: list } = (contract.output as ReturnType<typeof pageOf>).shape;
    return this.sendCsv(reply, items, columnsOf(list.element));
  }

  /** The first item decides whether the response is a success. A later error aborts it, so that a partial export is not mistaken for a complete one. */
  private async sendCsv(
    reply: FastifyReply,
    items: AsyncGenerator<unknown, void>,
    columns: readonly CsvColumn[],
  ): Promise<FastifyReply> {
    const first = await items.next();
    async function* lines(): AsyncGenerator<string, void> {
      yield `${BYTE_ORDER_MARK}${columns.map(({ name }) => name).join()}\r\n`;
      if (!first.done) yield lineOf(columns, first.value);
      for await (const item of items) yield lineOf(columns, item);
    }
    const body = new PassThrough();
    void reply.header('content-type', 'text/csv; charset=utf-8; header=present').send(body);
    await pipeline(lines, body).catch((error: unknown) => {
      const isExpected = error instanceof Problem || reply.raw.destroyed;
      if (!isExpected) this.logger.error({ err: error }, 'an export broke off');
    });
    return reply;
  }
}

const lineOf = (columns: readonly CsvColumn[], item: unknown): string =>
  `${columns.map(({ cellOf }) => cellOf(item)).join()}\r\n`;
