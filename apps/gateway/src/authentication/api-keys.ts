import {
  NetworkNotAllowed,
  NotSignedIn,
  SessionEnded,
  TokenStale,
  type ServiceAccountActor,
} from '@gatehouse/contracts';
import {
  admitApiKey,
  recordApiKeyRefusal,
  type ApiKeyAdmission,
} from '@gatehouse/contracts/tenant-access';
import { hashToken, isApiKey } from '@gatehouse/platform/crypto';
import { Networks } from '@gatehouse/platform/outbound';
import { Bulkhead, RpcClient, sourceOf } from '@gatehouse/platform/rpc';
import { RevocationView } from '@gatehouse/platform/revocation';
import { LOGGER, type Logger } from '@gatehouse/platform/telemetry';
import { Inject, Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { ActorSigner, REQUEST_MS } from './actor-signer.js';
import type { Rights } from './rights.js';
import { UnknownKeys } from './unknown-keys.js';

/** How long an answer is remembered. Revocations apply at once; this bounds memory, and how late a use is noted. */
const REMEMBERED_MS = 60_000;
const MOST_REMEMBERED = 10_000;
const REFUSAL_RECORDED_EVERY_MS = 60_000;
/** An answer that is revoked while it is on its way is asked for again. */
const ATTEMPTS = 3;
const ASKED_AT_ONCE = 16;
const WAITING = 240;

/** An API key, as the owner of service accounts admitted it. */
export interface AdmittedKey {
  actor: ServiceAccountActor;
  rights: Rights;
  /** Epoch milliseconds. */
  until: number;
  networks: Networks | undefined;
  /** The store of revocations when it was asked for. */
  store: string;
}

/**
 * Admits API keys. What one permits is remembered, and the revocations that end a session or change a membership apply to it: a key
 * has the scope of a session, its service account that of a membership.
 */
@Injectable()
export class ApiKeys {
  private readonly remembered = new LRUCache<string, AdmittedKey>({ max: MOST_REMEMBERED });
  private readonly asking = new Map<string, Promise<AdmittedKey>>();
  private readonly unknown = new UnknownKeys();
  private readonly places = new Bulkhead(ASKED_AT_ONCE, WAITING);
  private readonly recorded = new LRUCache<string, true>({
    max: MOST_REMEMBERED,
    ttl: REFUSAL_RECORDED_EVERY_MS,
  });

  constructor(
    @Inject(RpcClient) private readonly rpc: RpcClient,
    @Inject(RevocationView) private readonly revocations: RevocationView,
    @Inject(ActorSigner) private readonly signer: ActorSigner,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /**
   * @param address from where it is used
   * @throws NotSignedIn, SessionEnded, TokenStale, NetworkNotAllowed, RateLimited, Unavailable
   */
  async admit(key: string, address: string): Promise<AdmittedKey> {
    if (!isApiKey(key)) throw new NotSignedIn();
    await this.revocations.untilCurrent();
    const hash = hashToken(key).toString('hex');
    const known = this.remembered.get(hash);
    const admitted = known && this.holds(known) ? known : await this.ask(hash, address);
    this.requireNetwork(admitted, address);
    return admitted;
  }

  private holds(admitted: AdmittedKey): boolean {
    return (
      admitted.until > Date.now() &&
      admitted.store === this.revocations.store &&
      this.revocations.judge(admitted.rights) === 'valid'
    );
  }

  private async ask(hash: string, address: string): Promise<AdmittedKey> {
    this.remembered.delete(hash);
    const source = sourceOf(address);
    let admitted: AdmittedKey | undefined;
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const isOwn = !this.asking.has(hash);
      try {
        admitted = await this.askOnce(hash, source);
      } catch (error) {
        // Access may have been turned on again since somebody else asked.
        if (error instanceof SessionEnded && !isOwn) continue;
        throw error;
      }
      await this.revocations.untilCurrent();
      if (this.holds(admitted)) {
        this.remembered.set(hash, admitted);
        return admitted;
      }
    }
    throw admitted && this.revocations.judge(admitted.rights) === 'stale'
      ? new TokenStale()
      : new SessionEnded();
  }

  /** Requests that come at once wait for one answer. */
  private askOnce(hash: string, source: string): Promise<AdmittedKey> {
    let answer = this.asking.get(hash);
    if (!answer) {
      const ask = () => {
        // When its turn comes, so that those who wait count on each other.
        this.unknown.refuse(hash, source);
        return this.fetch(hash, source);
      };
      answer = this.places.within(async () => ask()).finally(() => this.asking.delete(hash));
      this.asking.set(hash, answer);
    }
    return answer;
  }

  private async fetch(keyHash: string, source: string): Promise<AdmittedKey> {
    const { store } = this.revocations;
    try {
      const admission = await this.rpc.call(this.signer.anonymous(), admitApiKey, { keyHash });
      return { ...admittedBy(admission), store };
    } catch (error) {
      if (error instanceof NotSignedIn) this.unknown.add(keyHash, source);
      throw error;
    }
  }

  /** @throws NetworkNotAllowed */
  private requireNetwork({ actor, until, networks }: AdmittedKey, address: string): void {
    if (!networks || networks.contains(address)) return;
    this.record(actor, until, address);
    throw new NetworkNotAllowed({ address });
  }

  /** Tells the owner of the key, which nobody waits for. */
  private record(actor: ServiceAccountActor, until: number, address: string): void {
    const { keyId, organizationId } = actor;
    const what = `${keyId} ${sourceOf(address)}`;
    if (this.recorded.has(what)) return;
    this.recorded.set(what, true);
    const device = { address, userAgent: '' };
    const context = this.signer.serviceAccount(actor, until, device, Date.now() + REQUEST_MS);
    this.rpc
      .call(context, recordApiKeyRefusal, { keyId, organizationId, address })
      .catch((error: unknown) => {
        this.recorded.delete(what);
        this.logger.warn({ err: error, keyId }, 'a refused API key was not recorded');
      });
  }
}

function admittedBy({
  actor,
  epochs,
  expiresAt,
  networks,
}: ApiKeyAdmission): Omit<AdmittedKey, 'store'> {
  const expiry = expiresAt?.getTime() ?? Infinity;
  return {
    actor,
    until: Math.min(Date.now() + REMEMBERED_MS, expiry),
    networks: networks ? new Networks(networks) : undefined,
    rights: {
      sessionId: actor.keyId,
      membershipId: actor.userId,
      organizationId: actor.organizationId,
      epochs,
      // It is the store that tells what was decided before its loss.
      issuedBefore: Infinity,
      expiresAt: expiry,
    },
  };
}
