import { PassThrough } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { InternalProblem, Problem, type Call } from '@gatehouse/contracts';
import { Caller } from '@gatehouse/platform/calls';
import { LOGGER, type Logger } from '@gatehouse/platform/telemetry';
import { Controller, Get, Inject, Req, Res, UseGuards, type Type } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { AuthenticationGuard, type KnownRequest } from '../authentication/authentication-guard.js';
import { REQUEST_MS } from '../authentication/callers.js';
import { inputOf } from '../http/input.js';
import { problemDocument } from '../http/problem-filter.js';
import { API } from '../http/routes.js';

const NDJSON = 'application/x-ndjson';

/** One answer of a list, as it travelled. */
const Page = z.object({ items: z.array(z.unknown()), nextCursor: z.string().nullable() });
type Page = z.infer<typeof Page>;

/** As many at once as a list gives. */
const PAGE = 200;

/**
 * Offers a list, a page of it or all of it: line by line, as fast as the client takes them (NDJSON). It is asked for page by page, so
 * nothing is gathered anywhere, and ends where the rights behind it do.
 */
export function linesRouteFor(contract: Call): Type<object> {
  const { http } = contract;
  if (!http?.lines) throw new Error(`${contract.subject} gives no lines`);

  class LinesRoute {
    constructor(
      private readonly caller: Caller,
      private readonly authentication: AuthenticationGuard,
      private readonly logger: Logger,
    ) {}

    async handle(request: KnownRequest, reply: FastifyReply): Promise<void> {
      const input = inputOf(contract, request);
      if (!request.headers.accept?.includes(NDJSON)) {
        const page = await this.page(request, input);
        void reply
          .header('content-type', 'application/json; charset=utf-8')
          .send(JSON.stringify(page));
        return;
      }
      const whole = { ...input, limit: String(PAGE) };
      // As long as nothing was sent, what goes wrong can still be said.
      const first = await this.page(request, whole);
      const told = new PassThrough();
      void reply
        .header('content-type', `${NDJSON}; charset=utf-8`)
        .header('x-accel-buffering', 'no')
        .send(told);
      // Whoever hangs up asks for no more.
      await pipeline(this.lines(request, whole, first), told).catch(() => undefined);
    }

    /** What goes wrong on the way can only be the last line. */
    private async *lines(
      request: KnownRequest,
      input: object,
      first: Page,
    ): AsyncGenerator<string> {
      try {
        for (let page = first; ;) {
          for (const item of page.items) yield `${JSON.stringify(item)}\n`;
          if (page.nextCursor === null) return;
          page = await this.page(request, { ...input, cursor: page.nextCursor });
        }
      } catch (error) {
        if (!(error instanceof Problem)) this.logger.error({ err: error }, 'a list broke off');
        yield `${problemDocument(error instanceof Problem ? error : new InternalProblem())}\n`;
      }
    }

    private async page(request: KnownRequest, input: object): Promise<Page> {
      const soon = { ...request.context, deadline: Date.now() + REQUEST_MS };
      const output = await this.caller.forward(soon, contract, input);
      await this.authentication.requireRights(request);
      return Page.parse(output);
    }
  }
  const method = Object.getOwnPropertyDescriptor(LinesRoute.prototype, 'handle');
  if (!method) throw new Error('unreachable: the class has the method');
  Inject(Caller)(LinesRoute, undefined, 0);
  Inject(AuthenticationGuard)(LinesRoute, undefined, 1);
  Inject(LOGGER)(LinesRoute, undefined, 2);
  Get(http.path)(LinesRoute.prototype, 'handle', method);
  Req()(LinesRoute.prototype, 'handle', 0);
  Res()(LinesRoute.prototype, 'handle', 1);
  UseGuards(AuthenticationGuard)(LinesRoute);
  Controller(API)(LinesRoute);
  return LinesRoute;
}
