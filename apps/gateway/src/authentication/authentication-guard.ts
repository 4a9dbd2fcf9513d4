import { NotSignedIn, Problem, SessionEnded, TokenStale } from '@gatehouse/contracts';
import type { AccessTokenClaims } from '@gatehouse/contracts/identity';
import type { CallContext } from '@gatehouse/platform/rpc';
import { RevocationView } from '@gatehouse/platform/revocation';
import { Inject, Injectable } from '@nestjs/common';
import { ExecutionContextHost } from '@nestjs/core/helpers/execution-context-host.js';
import { AuthGuard } from '@nestjs/passport';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { LRUCache } from 'lru-cache';
import { BrowserSessions } from './browser-sessions.js';
import { ClientAddresses } from './client-addresses.js';
import { ActorSigner, REQUEST_MS } from './actor-signer.js';
import { ApiKeys } from './api-keys.js';
import { bearerApiKey } from './bearer.js';
import type { Rights } from './rights.js';

/** An authenticated request, or an anonymous one. */
export interface KnownRequest extends FastifyRequest {
  context: CallContext;
  /** Those of the access token or API key; undefined if nobody is signed in. */
  rights: Rights | undefined;
}

const KNOWN_TOKENS = 10_000;

/**
 * Authenticates requests. A token is verified once and cached until it expires; revocations are checked every time, which costs map
 * look-ups.
 */
@Injectable()
export class AuthenticationGuard extends AuthGuard('jwt') {
  private readonly verified = new LRUCache<string, AccessTokenClaims>({ max: KNOWN_TOKENS });

  constructor(
    @Inject(RevocationView) private readonly revocations: RevocationView,
    @Inject(ActorSigner) private readonly signer: ActorSigner,
    @Inject(BrowserSessions) private readonly browsers: BrowserSessions,
    @Inject(ClientAddresses) private readonly addresses: ClientAddresses,
    @Inject(ApiKeys) private readonly keys: ApiKeys,
  ) {
    super();
  }

  /**
   * Authenticates the client before its body is read.
   * @throws NotSignedIn, SessionEnded, TokenStale, NetworkNotAllowed, RateLimited, CrossSiteRequest, Unavailable
   */
  async identify(request: KnownRequest, reply: FastifyReply, needsToken: boolean): Promise<void> {
    // The deadline counts from the arrival of the request, not from its turn.
    const deadline = Date.now() + REQUEST_MS - reply.elapsedTime;
    const key = needsToken || this.addresses.isStated(request) ? bearerApiKey(request) : null;
    const admitted = key === null ? undefined : await this.keys.admit(key, request.ip);
    const device = this.addresses.of(request, admitted?.actor);
    if (!needsToken) {
      request.context = this.signer.anonymous(device, deadline);
      return;
    }
    if (admitted) {
      const { actor, until, rights } = admitted;
      request.context = this.signer.serviceAccount(actor, until, device, deadline);
      request.rights = rights;
      return;
    }
    const token = this.browsers.accessTokenOf(request);
    if (!token) throw new NotSignedIn();
    const claims = await this.claimsOf(token, request, reply);
    request.context = this.signer.user(token, claims, device, deadline);
    request.rights = {
      sessionId: claims.sid,
      membershipId: claims.membership,
      organizationId: claims.organization,
      epochs: claims.epochs,
      // `iat` is in whole seconds, rounded down.
      issuedBefore: (claims.iat + 1) * 1000,
      expiresAt: claims.exp * 1000,
    };
    await this.requireRights(request);
  }

  /**
   * Rejects revoked rights. Called before a request is forwarded and again before its response is sent, so that nothing is served that was
   * revoked meanwhile.
   * @throws SessionEnded, TokenStale, Unavailable
   */
  async requireRights({ rights }: KnownRequest): Promise<void> {
    if (!rights) return;
    await this.revocations.untilCurrent();
    const verdict = this.revocations.judge(rights);
    if (verdict === 'ended') throw new SessionEnded();
    if (verdict === 'stale') throw new TokenStale();
  }

  /** Passport's result: the claims, or an error. */
  override handleRequest<Claims>(error: unknown, claims: Claims | false): Claims {
    if (error instanceof Problem) throw error;
    if (error || !claims) throw new NotSignedIn();
    return claims;
  }

  private async claimsOf(
    token: string,
    request: KnownRequest,
    reply: FastifyReply,
  ): Promise<AccessTokenClaims> {
    const known = this.verified.get(token);
    if (known && known.exp * 1000 > Date.now()) return known;
    await this.canActivate(new ExecutionContextHost([request, reply]));
    const { user: claims } = request as KnownRequest & { user: AccessTokenClaims };
    this.verified.set(token, claims);
    return claims;
  }
}
