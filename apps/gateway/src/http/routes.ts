import { changesWhatIsRead, Problem, readsOne, type Call } from '@gatehouse/contracts';
import { Caller } from '@gatehouse/platform/calls';
import {
  Controller,
  HttpCode,
  Inject,
  Req,
  Res,
  RequestMapping,
  RequestMethod,
  type Type,
} from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { AuthenticationGuard, type KnownRequest } from '../authentication/authentication-guard.js';
import { BrowserSessions } from '../authentication/browser-sessions.js';
import { idempotencyKeyOf, inputOf } from './input.js';
import { ifMatchOf, tagged } from './conditional.js';
import { API } from './route-rules.js';

/** Offers a call over HTTP: its route, status and right come from the contract, and the rest is passing it on. */
export function routeFor(contract: Call): Type<object> {
  const { http } = contract;
  if (!http) throw new Error(`${contract.subject} has no HTTP route`);

  const hasTag = readsOne(contract) || changesWhatIsRead(contract);

  class Route {
    constructor(
      private readonly caller: Caller,
      private readonly authentication: AuthenticationGuard,
      private readonly browsers: BrowserSessions,
    ) {}

    async handle(request: KnownRequest, reply: FastifyReply): Promise<unknown> {
      this.browsers.complete(contract, request);
      try {
        return this.browsers.settle(contract, request, reply, await this.answer(request, reply));
      } catch (error) {
        if (error instanceof Problem && error.kind === 'unauthenticated')
          this.browsers.refused(contract, request, reply);
        throw error;
      }
    }

    private async answer(request: KnownRequest, reply: FastifyReply): Promise<unknown> {
      const input = inputOf(contract, request);
      const idempotencyKey = http?.method === 'POST' ? idempotencyKeyOf(request) : undefined;
      const ifMatch = ifMatchOf(contract, request);
      const options = { idempotencyKey, ifMatch };
      const output = await this.caller.forward(request.context, contract, input, options);
      if (!contract.outdatesToken) await this.authentication.requireRights(request);
      return hasTag ? tagged(request, reply, output) : output;
    }
  }
  const method = Object.getOwnPropertyDescriptor(Route.prototype, 'handle');
  if (!method) throw new Error('unreachable: the class has the method');
  Inject(Caller)(Route, undefined, 0);
  Inject(AuthenticationGuard)(Route, undefined, 1);
  Inject(BrowserSessions)(Route, undefined, 2);
  RequestMapping({ path: http.path, method: RequestMethod[http.method] })(
    Route.prototype,
    'handle',
    method,
  );
  HttpCode(http.status ?? 200)(Route.prototype, 'handle', method);
  Req()(Route.prototype, 'handle', 0);
  Res({ passthrough: true })(Route.prototype, 'handle', 1);
  Controller(API)(Route);
  return Route;
}
