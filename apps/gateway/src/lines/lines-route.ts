import { PassThrough } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { InternalProblem, Problem, type Call } from '@gatehouse/contracts';
import { Caller } from '@gatehouse/platform/calls';
import { LOGGER, type Logger } from '@gatehouse/platform/telemetry';
import { Controller, Get, Inject, Req, Res, type Type } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { AuthenticationGuard, type KnownRequest } from '../authentication/authentication-guard.js';
import { REQUEST_MS } from '../authentication/callers.js';
import { inputOf } from '../http/input.js';
import { problemDocument } from '../http/problem-filter.js';
import { API } from '../http/route-rules.js';
import { pagesOf } from './pages-of.js';

const NDJSON = 'application/x-ndjson';

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
        const page = await this.ask(request, input);
        void reply
          .header('content-type', 'application/json; charset=utf-8')
          .send(JSON.stringify(page));
        return;
      }
      const items = pagesOf((place) => this.ask(request, { ...input, ...place }));
      // As long as nothing was sent, what goes wrong can still be said.
      const first = await items.next();
      const told = new PassThrough();
      void reply
        .header('content-type', `${NDJSON}; charset=utf-8`)
        .header('x-accel-buffering', 'no')
        .send(told);
      // Whoever hangs up asks for no more.
      await pipeline(this.lines(items, first), told).catch(() => undefined);
    }

    /** What goes wrong on the way can only be the last line. */
    private async *lines(
      items: AsyncGenerator<unknown, void>,
      first: IteratorResult<unknown, void>,
    ): AsyncGenerator<string> {
      try {
        if (!first.done) yield `${JSON.stringify(first.value)}\n`;
        for await (const item of items) yield `${JSON.stringify(item)}\n`;
      } catch (error) {
        if (!(error instanceof Problem)) this.logger.error({ err: error }, 'a list broke off');
        yield `${problemDocument(error instanceof Problem ? error : new InternalProblem())}\n`;
      }
    }

    private async ask(request: KnownRequest, input: object): Promise<unknown> {
      const soon = { ...request.context, deadline: Date.now() + REQUEST_MS };
      const output = await this.caller.forward(soon, contract, input);
      await this.authentication.requireRights(request);
      return output;
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
  Controller(API)(LinesRoute);
  return LinesRoute;
}
