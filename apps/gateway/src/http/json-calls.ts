import { takesIfMatch, Problem, readsSingleResource, type Call } from '@gatehouse/contracts';
import { RpcClient } from '@gatehouse/platform/rpc';
import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { AuthenticationGuard, type KnownRequest } from '../authentication/authentication-guard.js';
import { BrowserSessions } from '../authentication/browser-sessions.js';
import { ifMatchOf, tagged } from './conditional.js';
import { idempotencyKeyOf, inputOf } from './input.js';
import type { CallAdapter } from './route.js';

/** Most calls: JSON in, JSON out. */
@Injectable()
export class JsonCalls implements CallAdapter {
  constructor(
    @Inject(RpcClient) private readonly rpc: RpcClient,
    @Inject(AuthenticationGuard) private readonly authentication: AuthenticationGuard,
    @Inject(BrowserSessions) private readonly browsers: BrowserSessions,
  ) {}

  async handle(contract: Call, request: KnownRequest, reply: FastifyReply): Promise<unknown> {
    this.browsers.complete(contract, request);
    try {
      const output = await this.forward(contract, request);
      const body = this.browsers.settle(contract, request, reply, output);
      const hasTag = readsSingleResource(contract) || takesIfMatch(contract);
      return hasTag ? tagged(request, reply, body) : body;
    } catch (error) {
      if (error instanceof Problem && error.kind === 'unauthenticated')
        this.browsers.refused(contract, request, reply);
      throw error;
    }
  }

  private async forward(contract: Call, request: KnownRequest): Promise<unknown> {
    const input = inputOf(contract, request);
    const idempotencyKey = contract.http?.method === 'POST' ? idempotencyKeyOf(request) : undefined;
    const ifMatch = ifMatchOf(contract, request);
    const options = { idempotencyKey, ifMatch };
    const output = await this.rpc.forward(request.context, contract, input, options);
    if (!contract.invalidatesToken) await this.authentication.requireRights(request);
    return output;
  }
}
