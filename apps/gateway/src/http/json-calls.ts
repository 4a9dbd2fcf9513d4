import { takesIfMatch, Problem, readsSingleResource, type Call } from '@gatehouse/contracts';
import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { GuardedCalls } from '../authentication/guarded-calls.js';
import type { KnownRequest } from '../authentication/known-request.js';
import { BrowserSessions } from '../authentication/browser-sessions.js';
import { ifMatchOf, tagged } from './conditional.js';
import { idempotencyKeyOf, inputOf } from './input.js';
import type { CallAdapter } from './route.js';

export const JSON_TYPE = 'application/json; charset=utf-8';

/** Most calls: JSON in, JSON out, which is passed on as the service wrote it. */
@Injectable()
export class JsonCalls implements CallAdapter {
  constructor(
    @Inject(GuardedCalls) private readonly calls: GuardedCalls,
    @Inject(BrowserSessions) private readonly browsers: BrowserSessions,
  ) {}

  async handle(contract: Call, request: KnownRequest, reply: FastifyReply): Promise<unknown> {
    this.browsers.complete(contract, request);
    try {
      const json = await this.forward(contract, request);
      const body = contract.http?.session
        ? this.browsers.settle(contract, request, reply, json)
        : json;
      if (body === undefined) return undefined;
      if (contract.http?.upsert) return this.sendUpserted(request, reply, body);
      void reply.type(JSON_TYPE);
      const hasTag = readsSingleResource(contract) || takesIfMatch(contract);
      return hasTag ? tagged(request, reply, body) : body;
    } catch (error) {
      if (error instanceof Problem && error.kind === 'unauthenticated')
        this.browsers.refused(contract, request, reply);
      throw error;
    }
  }

  private sendUpserted(request: KnownRequest, reply: FastifyReply, json: string) {
    const { created, resource } = JSON.parse(json) as { created: boolean; resource: unknown };
    void reply.type(JSON_TYPE).status(created ? 201 : 200);
    return tagged(request, reply, JSON.stringify(resource));
  }

  private forward(contract: Call, request: KnownRequest): Promise<string | undefined> {
    const input = inputOf(contract, request);
    const idempotencyKey = contract.http?.method === 'POST' ? idempotencyKeyOf(request) : undefined;
    const ifMatch = ifMatchOf(contract, request);
    const options = { idempotencyKey, ifMatch };
    return this.calls.forwardJson(request, contract, input, options);
  }
}
