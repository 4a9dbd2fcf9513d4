import { PassThrough } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { BODY_BYTES, InternalProblem, Problem, type Call } from '@gatehouse/contracts';
import { Caller, parseAs } from '@gatehouse/platform/calls';
import { LOGGER, type Logger } from '@gatehouse/platform/telemetry';
import { Controller, HttpCode, Inject, Post, Req, Res, type Type } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { AuthenticationGuard, type KnownRequest } from '../authentication/authentication-guard.js';
import { idempotencyKeyOf, pathOf } from '../http/input.js';
import { problemDocument } from '../http/problem-filter.js';
import { API } from '../http/route-rules.js';
import type { FileBodies } from '../files/file-body.js';
import { REQUEST_MS } from '../authentication/callers.js';
import { IMPORTS } from '../tokens.js';
import { requireLines, slicesOf, unhurried } from './bounded-file.js';
import { asUtf8 } from './csv-text.js';
import { rowsOf } from './csv-rows.js';
import { Importing, type RowOutcome } from './importing.js';

const Query = z.strictObject({
  dryRun: z.stringbool({ truthy: ['true'], falsy: ['false'] }).default(false),
});

const NDJSON = 'application/x-ndjson';

/** Offers a call that takes a file of CSV. Each row has its outcome: in one answer, or line by line as they come (NDJSON). */
export function importRouteFor(contract: Call): Type<object> {
  const { http } = contract;
  if (!http?.csv) throw new Error(`${contract.subject} takes no file`);
  const { maxBytes = BODY_BYTES } = http;
  const shape: z.ZodObject = http.csv;

  class ImportRoute {
    constructor(
      private readonly caller: Caller,
      private readonly authentication: AuthenticationGuard,
      private readonly logger: Logger,
      private readonly imports: FileBodies,
    ) {}

    async handle(request: KnownRequest, reply: FastifyReply): Promise<void> {
      const common = { ...parseAs(Query, request.query), ...pathOf(contract, request) };
      const idempotencyKey = idempotencyKeyOf(request);
      // Whether somebody may import there is asked before they send anything.
      const soon = { ...request.context, deadline: Date.now() + REQUEST_MS };
      await this.caller.forward(soon, contract, { ...common, dryRun: true, rows: [] });
      const requireRights = (): Promise<void> => this.authentication.requireRights(request);
      const what = { contract, common, idempotencyKey };
      const importing = new Importing(this.caller, requireRights, request, what);
      await this.imports.within(request, reply, maxBytes, async (sent) => {
        const file = await asUtf8(sent);
        requireLines(file);
        const outcomes = importing.outcomesOf(unhurried(rowsOf(slicesOf(file), shape)));
        if (request.headers.accept?.includes(NDJSON)) await this.tellAsTheyCome(outcomes, reply);
        else await tellAtOnce(outcomes, reply);
      });
    }

    /** The first batch decides whether the answer is a success; what goes wrong later can only be its last line. */
    private async tellAsTheyCome(
      outcomes: AsyncGenerator<RowOutcome[], void>,
      reply: FastifyReply,
    ): Promise<void> {
      const first = await outcomes.next();
      const { logger } = this;
      async function* lines() {
        yield linesOf(first.value ?? []);
        try {
          for await (const batch of outcomes) yield linesOf(batch);
        } catch (error) {
          if (!(error instanceof Problem)) logger.error({ err: error }, 'an import failed');
          yield `${problemDocument(error instanceof Problem ? error : new InternalProblem())}\n`;
        }
      }
      const told = new PassThrough();
      void reply
        .header('content-type', `${NDJSON}; charset=utf-8`)
        .header('x-accel-buffering', 'no')
        .send(told);
      // Whoever hangs up asks for no more.
      await pipeline(lines, told).catch(() => undefined);
    }
  }
  const method = Object.getOwnPropertyDescriptor(ImportRoute.prototype, 'handle');
  if (!method) throw new Error('unreachable: the class has the method');
  Inject(Caller)(ImportRoute, undefined, 0);
  Inject(AuthenticationGuard)(ImportRoute, undefined, 1);
  Inject(LOGGER)(ImportRoute, undefined, 2);
  Inject(IMPORTS)(ImportRoute, undefined, 3);
  Post(http.path)(ImportRoute.prototype, 'handle', method);
  HttpCode(200)(ImportRoute.prototype, 'handle', method);
  Req()(ImportRoute.prototype, 'handle', 0);
  Res()(ImportRoute.prototype, 'handle', 1);
  Controller(API)(ImportRoute);
  return ImportRoute;
}

async function tellAtOnce(
  outcomes: AsyncIterable<RowOutcome[]>,
  reply: FastifyReply,
): Promise<void> {
  const items: RowOutcome[] = [];
  for await (const batch of outcomes) items.push(...batch);
  void reply
    .status(200)
    .header('content-type', 'application/json; charset=utf-8')
    .send(JSON.stringify({ items }));
}

const linesOf = (batch: RowOutcome[]): string =>
  batch.map((outcome) => `${JSON.stringify(outcome)}\n`).join('');
