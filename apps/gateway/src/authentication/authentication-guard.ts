import {
  NotSignedIn,
  PortalViewEnded,
  Problem,
  SessionEnded,
  TokenStale,
} from '@gatehouse/contracts';
import type { AccessTokenClaims, MachineTokenClaims } from '@gatehouse/contracts/identity';
import { RevocationView } from '@gatehouse/platform/revocation';
import { Inject, Injectable } from '@nestjs/common';
import { ExecutionContextHost } from '@nestjs/core/helpers/execution-context-host.js';
import { AuthGuard } from '@nestjs/passport';
import type { FastifyReply } from 'fastify';
import { LRUCache } from 'lru-cache';
import { BrowserSessions } from './browser-sessions.js';
import { ClientAddresses } from './client-addresses.js';
import { ActorSigner, REQUEST_MS } from './actor-signer.js';
import { ApiKeys } from './api-keys.js';
import type { Admitted } from './admitted-programs.js';
import { bearerApiKey, bearerToken } from './bearer.js';
import { MachineTokens } from './machine-tokens.js';
import { PortalViews } from './portal-views.js';
import { Proofs } from './proofs.js';
import type { KnownRequest } from './known-request.js';
import type { Rights } from './rights.js';

type Claims = AccessTokenClaims | MachineTokenClaims;

const KNOWN_TOKENS = 10_000;

/**
 * Authenticates requests. A token is verified once and cached until it expires; revocations are checked every time, which costs map
 * look-ups.
 */
@Injectable()
export class AuthenticationGuard extends AuthGuard('jwt') {
  private readonly verified = new LRUCache<string, Claims>({ max: KNOWN_TOKENS });

  constructor(
    @Inject(RevocationView) private readonly revocations: RevocationView,
    @Inject(ActorSigner) private readonly signer: ActorSigner,
    @Inject(BrowserSessions) private readonly browsers: BrowserSessions,
    @Inject(ClientAddresses) private readonly addresses: ClientAddresses,
    @Inject(ApiKeys) private readonly keys: ApiKeys,
    @Inject(MachineTokens) private readonly machines: MachineTokens,
    @Inject(Proofs) private readonly proofs: Proofs,
    @Inject(PortalViews) private readonly views: PortalViews,
  ) {
    super();
  }

  /**
   * Authenticates the client before its body is read.
   * @throws NotSignedIn, SessionEnded, TokenStale, NetworkNotAllowed, RateLimited, CrossSiteRequest, PortalViewEnded, Unavailable
   */
  async identify(request: KnownRequest, reply: FastifyReply, needsToken: boolean): Promise<void> {
    // The deadline counts from the arrival of the request, not from its turn.
    const deadline = Date.now() + REQUEST_MS - reply.elapsedTime;
    if (!needsToken) {
      const sender = await this.senderOf(request, reply);
      request.context = this.signer.anonymous(this.addresses.of(request, sender?.actor), deadline);
      return;
    }
    const known = await this.credentialOf(request, reply);
    const device = this.addresses.of(request, 'actor' in known ? known.actor : undefined);
    if ('actor' in known) {
      // A view belongs to a person's session. Programs must not act as themselves where they asked for less.
      if (this.views.isNamedBy(request)) throw new PortalViewEnded();
      const { actor, until, rights } = known;
      request.context = this.signer.serviceAccount(actor, until, device, deadline);
      request.rights = rights;
      return;
    }
    const { token, claims } = known;
    request.context = this.signer.user(token, claims, device, deadline);
    const rights: Rights = {
      grant: claims.grant,
      sessionId: claims.sid,
      membershipId: claims.membership,
      organizationId: claims.organization,
      epochs: claims.epochs,
      // `iat` is in whole seconds, rounded down.
      issuedBefore: (claims.iat + 1) * 1000,
      expiresAt: claims.exp * 1000,
    };
    request.rights = rights;
    await this.requireRights(request);
    if (this.views.isNamedBy(request)) await this.views.enter(request, rights);
  }

  /**
   * Rejects revoked rights. Called before a request is forwarded and again before its response is sent, so that nothing is served that was
   * revoked meanwhile.
   * @throws SessionEnded, TokenStale, PortalViewEnded, Unavailable
   */
  async requireRights({ rights }: KnownRequest): Promise<void> {
    if (!rights) return;
    await this.revocations.untilCurrent();
    const verdict = this.revocations.judge(rights);
    if (verdict === 'ended') throw new SessionEnded();
    if (verdict === 'stale') throw new TokenStale();
    this.views.requireOpen(rights);
  }

  /** Passport's result: the claims, or an error. */
  override handleRequest<Found>(error: unknown, claims: Found | false): Found {
    if (error instanceof Problem) throw error;
    if (error || !claims) throw new NotSignedIn();
    return claims;
  }

  /** @returns what the service account may do that sends the request, or the access token of a user */
  private async credentialOf(
    request: KnownRequest,
    reply: FastifyReply,
  ): Promise<Admitted | { token: string; claims: AccessTokenClaims }> {
    const key = bearerApiKey(request);
    if (key !== null) return this.keys.admit(key, request.ip);
    const token = this.browsers.accessTokenOf(request);
    if (!token) throw new NotSignedIn();
    const claims = await this.claimsOf(token, request, reply);
    await this.proofs.require(request, token, claims.cnf);
    return 'credential' in claims ? this.machines.admit(token, claims) : { token, claims };
  }

  /** The service account that forwards an end user's address; other tokens are not checked. */
  private async senderOf(request: KnownRequest, reply: FastifyReply) {
    if (!this.addresses.isStated(request)) return undefined;
    const isKey = bearerApiKey(request) !== null;
    if (!isKey && bearerToken(request) === null) return undefined;
    try {
      const known = await this.credentialOf(request, reply);
      return 'actor' in known ? known : undefined;
    } catch (error) {
      if (!isKey && error instanceof NotSignedIn) return undefined;
      throw error;
    }
  }

  private async claimsOf(
    token: string,
    request: KnownRequest,
    reply: FastifyReply,
  ): Promise<Claims> {
    const known = this.verified.get(token);
    if (known && known.exp * 1000 > Date.now()) return known;
    await this.canActivate(new ExecutionContextHost([request, reply]));
    const { user: claims } = request as KnownRequest & { user: Claims };
    this.verified.set(token, claims);
    return claims;
  }
}
