import type { Call } from '@gatehouse/contracts';
import { RpcClient, type CallContext, type CallOptions } from '@gatehouse/platform/rpc';
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
    return this.responseOf(request, request.context, contract, input, options);
  }

  /** Like {@link forwardJson}, parsed. */
  async forward(request: KnownRequest, contract: Call, input: object): Promise<unknown> {
    return parsed(await this.forwardJson(request, contract, input));
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
    return parsed(await this.responseOf(request, context, contract, input, options));
  }

  private async responseOf(
    request: KnownRequest,
    context: CallContext,
    contract: Call,
    input: object,
    options?: CallOptions,
  ): Promise<string | undefined> {
    const json = await this.rpc.forwardJson(context, contract, input, options);
    // A call that ends its own token is not refused for that.
    if (!contract.invalidatesToken) await this.authentication.requireRights(request);
    return json;
  }
}

const parsed = (json: string | undefined): unknown =>
  json === undefined ? undefined : JSON.parse(json);
