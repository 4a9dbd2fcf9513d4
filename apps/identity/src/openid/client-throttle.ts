import { RateLimited } from '@gatehouse/contracts';
import { sourceOf, UnitOfWork, type CallContext } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { FailedSignInRepository } from '../sign-in-throttle/failed-sign-in.repository.js';
import { secondsToWait } from '../sign-in-throttle/failed-sign-ins.rules.js';
import { ThrottleLimits } from '../sign-in-throttle/throttle-limits.js';
import { clientIdIn, isFailedAuthentication } from './client-authentication.rules.js';
import type { OpenIdRequest, OpenIdResponse } from './openid-provider.js';

/**
 * Slows down failed authentications of clients, by client and source and by source, for all replicas. They are counted after the
 * credentials were checked: the right ones are always accepted, even while an attacker uses the same client id, and cost nothing here. Secrets are too
 * long to be guessed at any rate.
 */
@Injectable()
export class ClientThrottle {
  constructor(
    private readonly work: UnitOfWork,
    private readonly failures: FailedSignInRepository,
    private readonly limits: ThrottleLimits,
  ) {}

  /** @throws RateLimited in place of a response, after too many failures */
  async check(
    context: CallContext,
    request: OpenIdRequest,
    response: OpenIdResponse,
  ): Promise<OpenIdResponse> {
    if (!isFailedAuthentication(response)) return response;
    const retryAfterSeconds = await this.count(context, clientIdIn(request));
    if (retryAfterSeconds > 0) throw new RateLimited({ retryAfterSeconds });
    return response;
  }

  /** @returns the seconds to wait; only failures that need not wait count */
  private count(context: CallContext, clientId: string): Promise<number> {
    // Apart from sign-ins: a portal with a wrong secret stops none of its users.
    const source = `clients at ${sourceOf(context.device.address)}`;
    const key = `client ${clientId} at ${source}`;
    return this.work.run(context, {}, async (tx) => {
      const candidates = await this.failures.read(tx, key, source, []);
      const now = await tx.transaction.now();
      const waits = candidates.map(({ state }) => secondsToWait(state, this.limits, now));
      const wait = Math.max(0, ...waits);
      if (wait === 0) this.failures.add(tx, candidates, source);
      return wait;
    });
  }
}
