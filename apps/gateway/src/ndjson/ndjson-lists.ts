import type { Call } from '@gatehouse/contracts';
import { RpcClient } from '@gatehouse/platform/rpc';
import { LOGGER, type Logger } from '@gatehouse/platform/telemetry';
import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { withFreshDeadline } from '../authentication/actor-signer.js';
import { AuthenticationGuard } from '../authentication/authentication-guard.js';
import type { KnownRequest } from '../authentication/known-request.js';
import { inputOf } from '../http/input.js';
import type { CallAdapter } from '../http/route.js';
import { sendNdjson, wantsNdjson } from './ndjson.js';
import { pagesOf } from './pages.js';

/**
 * Responds with a page of a list, or with all of it as NDJSON. Pages are fetched as they are sent, so nothing is buffered, and the
 * response ends when the rights behind it are revoked.
 */
@Injectable()
export class NdjsonLists implements CallAdapter {
  constructor(
    @Inject(RpcClient) private readonly rpc: RpcClient,
    @Inject(AuthenticationGuard) private readonly authentication: AuthenticationGuard,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  async handle(contract: Call, request: KnownRequest, reply: FastifyReply): Promise<unknown> {
    const input = inputOf(contract, request);
    const callService = (place: object) =>
      this.callService(contract, request, { ...input, ...place });
    return wantsNdjson(request)
      ? sendNdjson(reply, pagesOf(callService), this.logger)
      : callService({});
  }

  private async callService(
    contract: Call,
    request: KnownRequest,
    input: object,
  ): Promise<unknown> {
    const context = withFreshDeadline(request.context);
    const output = await this.rpc.forward(context, contract, { ...input });
    await this.authentication.requireRights(request);
    return output;
  }
}
