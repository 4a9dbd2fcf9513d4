import type { Call } from '@gatehouse/contracts';
import { RpcClient, type CallOptions } from '@gatehouse/platform/rpc';
import { Inject, Injectable } from '@nestjs/common';
import { withFreshDeadline } from './actor-signer.js';
import { AuthenticationGuard } from './authentication-guard.js';
import type { KnownRequest } from './known-request.js';

/** Calls services on behalf of a request, and passes on their responses only if the caller's rights are still valid. */
@Injectable()
export class GuardedCalls {
  constructor(
    @Inject(RpcClient) private readonly rpc: RpcClient,
    @Inject(AuthenticationGuard) private readonly authentication: AuthenticationGuard,
  ) {}

  /** @returns the response as JSON @throws SessionEnded, TokenStale, PortalViewEnded, and what the service responds */
  forwardJson(
    request: KnownRequest,
    contract: Call,
    input: object,
    options?: CallOptions,
  ): Promise<string | undefined> {
    const response = this.rpc.forwardJson(request.context, contract, input, options);
    return this.ifStillValid(request, contract, response);
  }

  /** Like {@link forwardJson}, parsed. */
  forward(request: KnownRequest, contract: Call, input: object): Promise<unknown> {
    const response = this.rpc.forward(request.context, contract, input);
    return this.ifStillValid(request, contract, response);
  }

  /**
   * One of several calls of a request, with a deadline of its own. The request may have begun long ago, so rights are checked before the
   * call, too.
   */
  async forwardNext(
    request: KnownRequest,
    contract: Call,
    input: object,
    options?: CallOptions,
  ): Promise<unknown> {
    await this.authentication.requireRights(request);
    const context = withFreshDeadline(request.context);
    const response = this.rpc.forward(context, contract, input, options);
    return this.ifStillValid(request, contract, response);
  }

  private async ifStillValid<Response>(
    request: KnownRequest,
    contract: Call,
    response: Promise<Response>,
  ): Promise<Response> {
    const received = await response;
    // A call that ends its own token is not refused for that.
    if (!contract.invalidatesToken) await this.authentication.requireRights(request);
    return received;
  }
}
