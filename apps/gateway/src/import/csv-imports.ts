import { BODY_BYTES, type Call } from '@gatehouse/contracts';
import { parseAs } from '@gatehouse/platform/rpc';
import { LOGGER, type Logger } from '@gatehouse/platform/telemetry';
import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { GuardedCalls } from '../authentication/guarded-calls.js';
import type { KnownRequest } from '../authentication/known-request.js';
import type { FileBodies } from '../files/file-bodies.js';
import { idempotencyKeyOf, mediaTypeOf, pathOf } from '../http/input.js';
import type { CallAdapter } from '../http/route.js';
import { IMPORTS } from '../injection-tokens.js';
import { NDJSON, sendNdjson, wantsNdjson } from '../ndjson/ndjson.js';
import { requireLines, slicesOf, unhurried } from './bounded-file.js';
import { rowsOf } from './csv-rows.js';
import { asUtf8 } from './csv-text.js';
import { ndjsonRowsOf } from './ndjson-rows.js';
import { ImportRun, type RowOutcome } from './import-run.js';

const Query = z.strictObject({
  dryRun: z.stringbool({ truthy: ['true'], falsy: ['false'] }).default(false),
});

/** Accepts CSV or NDJSON as the body. Each row has an outcome, in one response or as NDJSON while the import runs. */
@Injectable()
export class CsvImports implements CallAdapter {
  constructor(
    @Inject(GuardedCalls) private readonly calls: GuardedCalls,
    @Inject(LOGGER) private readonly logger: Logger,
    @Inject(IMPORTS) private readonly bodies: FileBodies,
  ) {}

  async handle(contract: Call, request: KnownRequest, reply: FastifyReply): Promise<unknown> {
    const { csv, maxBytes = BODY_BYTES } = contract.http ?? {};
    if (!csv) throw new Error(`${contract.subject} takes no CSV`);
    const common = { ...parseAs(Query, request.query), ...pathOf(contract, request) };
    const idempotencyKey = idempotencyKeyOf(request);
    // Permission is checked before the file is read.
    const asked = { ...common, dryRun: true, rows: [] };
    await this.calls.forwardNext(request, contract, asked);
    const run = new ImportRun(this.calls, request, { contract, common, idempotencyKey });
    return this.bodies.within(request, reply, maxBytes, async (sent) => {
      const file = await asUtf8(sent);
      requireLines(file);
      const read = mediaTypeOf(request) === NDJSON ? ndjsonRowsOf : rowsOf;
      const outcomes = run.outcomesOf(unhurried(read(slicesOf(file), csv)));
      if (wantsNdjson(request)) return sendNdjson(reply, each(outcomes), this.logger);
      const items: RowOutcome[] = [];
      for await (const batch of outcomes) items.push(...batch);
      return { items };
    });
  }
}

async function* each(batches: AsyncIterable<RowOutcome[]>): AsyncGenerator<RowOutcome, void> {
  for await (const batch of batches) yield* batch;
}
