import type { Call } from '@gatehouse/contracts';
import {
  Controller,
  HttpCode,
  Inject,
  Req,
  RequestMapping,
  RequestMethod,
  Res,
  type Type,
} from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { KnownRequest } from '../authentication/known-request.js';
import { API } from './route-rules.js';

/** How requests of a call become calls to its service, and what it returns becomes a response. */
export interface CallAdapter {
  /** @returns the body of the response; or the reply itself, where the adapter has sent it */
  handle(contract: Call, request: KnownRequest, reply: FastifyReply): Promise<unknown>;
}

/** Makes the controller of a call: its method, path and status come from the contract. */
export function routeFor(contract: Call, adapterClass: Type<CallAdapter>): Type<object> {
  const { http, name } = contract;
  if (!http) throw new Error(`${contract.subject} has no HTTP route`);
  // Stack traces and errors name the call.
  const handler = name.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

  class Route {
    constructor(private readonly adapter: CallAdapter) {}

    async [handler](request: KnownRequest, reply: FastifyReply): Promise<void> {
      const body = await this.adapter.handle(contract, request, reply);
      if (body !== reply) void reply.send(body);
    }
  }
  Object.defineProperty(Route, 'name', { value: `${handler}Route` });
  const method = Object.getOwnPropertyDescriptor(Route.prototype, handler);
  if (!method) throw new Error('unreachable: the class has the method');
  Controller(API)(Route);
  Inject(adapterClass)(Route, undefined, 0);
  RequestMapping({ path: http.path, method: RequestMethod[http.method] })(
    Route.prototype,
    handler,
    method,
  );
  HttpCode(http.status ?? 200)(Route.prototype, handler, method);
  Req()(Route.prototype, handler, 0);
  Res()(Route.prototype, handler, 1);
  return Route;
}
