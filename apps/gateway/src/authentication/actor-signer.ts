import type { AccessTokenClaims } from '@gatehouse/contracts/identity';
import type {
  MemberActor,
  ServiceAccountActor,
  UserActor,
  ViewerActor,
} from '@gatehouse/contracts';
import type { ActorAssertionSigner, CallContext } from '@gatehouse/platform/rpc';
import { LRUCache } from 'lru-cache';
import type { Device } from './client-addresses.js';

/** The deadline of a request; every call it causes ends by then. */
export const REQUEST_MS = 10_000;

const ASSERTION_MS = 60_000;
/** An export by an API key may take as long as one by an access token; its rights are checked for each part of it. */
const API_KEY_ASSERTION_MS = 5 * 60_000;
const KNOWN_TOKENS = 10_000;

/** The same context with a new deadline, for requests that consist of several calls. */
export const withFreshDeadline = (context: CallContext): CallContext => ({
  ...context,
  deadline: Date.now() + REQUEST_MS,
});

const OURSELVES: Device = { address: '', userAgent: 'gateway' };

/** Turns the client of a request into what the services accept: an actor asserted under the gateway's signature. */
export class ActorSigner {
  private readonly assertions = new LRUCache<
    string | object,
    { actor: MemberActor; assertion: string }
  >({
    max: KNOWN_TOKENS,
  });
  private anonymousAssertion: { assertion: string; until: number } | undefined;

  private signer: ActorAssertionSigner | undefined;

  /** @param current changes when the key is rotated */
  constructor(private readonly current: () => ActorAssertionSigner) {}

  anonymous(device: Device = OURSELVES, deadline = Date.now() + REQUEST_MS): CallContext {
    const signer = this.currentSigner();
    if (!this.anonymousAssertion || this.anonymousAssertion.until < Date.now() + REQUEST_MS) {
      const until = Date.now() + ASSERTION_MS;
      this.anonymousAssertion = { until, assertion: signer.sign({ kind: 'anonymous' }, until) };
    }
    const { assertion } = this.anonymousAssertion;
    return { actor: { kind: 'anonymous' }, assertion, device, deadline };
  }

  user(token: string, claims: AccessTokenClaims, device: Device, deadline: number): CallContext {
    const signed = this.signed(token, () => actorOf(claims), claims.exp * 1000);
    return { ...signed, device, deadline };
  }

  /** @param until when the gateway asks again what the service account may do, in epoch milliseconds */
  serviceAccount(
    actor: ServiceAccountActor,
    until: number,
    device: Device,
    deadline: number,
  ): CallContext {
    const signed = this.signed(actor, () => actor, until + API_KEY_ASSERTION_MS);
    return { ...signed, device, deadline };
  }

  /** @param context of the user who views */
  viewer(actor: ViewerActor, until: number, context: CallContext): CallContext {
    const assertion = this.currentSigner().sign(actor, until + REQUEST_MS);
    return { ...context, actor, assertion };
  }

  private signed(credential: string | object, actorOf: () => MemberActor, until: number) {
    const signer = this.currentSigner();
    let known = this.assertions.get(credential);
    if (!known) {
      const actor = actorOf();
      // A credential may expire while its request is in progress.
      known = { actor, assertion: signer.sign(actor, until + REQUEST_MS) };
      this.assertions.set(credential, known);
    }
    return known;
  }

  /** Assertions signed with a previous key are signed again, since services may not accept that key much longer. */
  private currentSigner(): ActorAssertionSigner {
    const signer = this.current();
    if (signer !== this.signer) {
      this.signer = signer;
      this.assertions.clear();
      this.anonymousAssertion = undefined;
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
