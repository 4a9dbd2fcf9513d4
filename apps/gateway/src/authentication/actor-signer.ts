import type { AccessTokenClaims } from '@gatehouse/contracts/identity';
import type { UserActor } from '@gatehouse/contracts';
import type { ActorStatementSigner, CallContext } from '@gatehouse/platform/calls';
import { LRUCache } from 'lru-cache';

/** The longest that a request may take; every call that it causes ends by then. */
export const REQUEST_MS = 10_000;

const STATEMENT_MS = 60_000;
const KNOWN_TOKENS = 10_000;

/** The same context for one more call, which has as long as any request: for what is made of several calls. */
export const withFreshDeadline = (context: CallContext): CallContext => ({
  ...context,
  deadline: Date.now() + REQUEST_MS,
});

export interface Device {
  address: string;
  userAgent: string;
}

const OURSELVES: Device = { address: '', userAgent: 'gateway' };

/** Turns who is asking into what the services accept: an actor with the gateway's signature. */
export class ActorSigner {
  private readonly statements = new LRUCache<string, { actor: UserActor; statement: string }>({
    max: KNOWN_TOKENS,
  });
  private nobody: { statement: string; until: number } | undefined;

  private signer: ActorStatementSigner | undefined;

  /** @param current another one as soon as our key is another */
  constructor(private readonly current: () => ActorStatementSigner) {}

  anonymous(device: Device = OURSELVES, deadline = Date.now() + REQUEST_MS): CallContext {
    const signer = this.follow();
    if (!this.nobody || this.nobody.until < Date.now() + REQUEST_MS) {
      const until = Date.now() + STATEMENT_MS;
      this.nobody = { until, statement: signer.state({ kind: 'anonymous' }, until) };
    }
    const { statement } = this.nobody;
    return { actor: { kind: 'anonymous' }, statement, device, deadline };
  }

  user(token: string, claims: AccessTokenClaims, device: Device, deadline: number): CallContext {
    const signer = this.follow();
    let known = this.statements.get(token);
    if (!known) {
      const actor = actorOf(claims);
      // A token may end while its request is still under way.
      known = { actor, statement: signer.state(actor, claims.exp * 1000 + REQUEST_MS) };
      this.statements.set(token, known);
    }
    return { ...known, device, deadline };
  }

  /** What we have stated by a former key is stated anew, since nobody may take it much longer. */
  private follow(): ActorStatementSigner {
    const signer = this.current();
    if (signer !== this.signer) {
      this.signer = signer;
      this.statements.clear();
      this.nobody = undefined;
    }
    return signer;
  }
}

const actorOf = (claims: AccessTokenClaims): UserActor => ({
  kind: 'user',
  userId: claims.sub,
  sessionId: claims.sid,
  membershipId: claims.membership,
  organizationId: claims.organization,
  organizationKind: claims.organizationKind,
  providerId: claims.provider,
  departmentId: claims.department,
  platformRole: claims.platformRole,
  permissions: claims.permissions,
  areas: claims.areas,
  termsAccepted: claims.termsAccepted,
});
