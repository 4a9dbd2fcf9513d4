import { NetworkNotAllowed, NotSignedIn } from '@gatehouse/contracts';
import {
  admitApiKey,
  recordApiKeyRefusal,
  type ApiKeyAdmission,
} from '@gatehouse/contracts/tenant-access';
import { hashToken, isApiKey } from '@gatehouse/platform/crypto';
import { Networks } from '@gatehouse/platform/outbound';
import { RpcClient, sourceOf } from '@gatehouse/platform/rpc';
import { LOGGER, type Logger } from '@gatehouse/platform/telemetry';
import { Inject, Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { ActorSigner, REQUEST_MS } from './actor-signer.js';
import { AdmittedPrograms, REMEMBERED_MS, type Admitted } from './admitted-programs.js';
import { UnknownKeys } from './unknown-keys.js';

const MOST_RECORDED = 10_000;
const REFUSAL_RECORDED_EVERY_MS = 60_000;

/** Admits API keys. */
@Injectable()
export class ApiKeys {
  private readonly unknown = new UnknownKeys();
  private readonly recorded = new LRUCache<string, true>({
    max: MOST_RECORDED,
    ttl: REFUSAL_RECORDED_EVERY_MS,
  });

  constructor(
    @Inject(RpcClient) private readonly rpc: RpcClient,
    @Inject(AdmittedPrograms) private readonly programs: AdmittedPrograms,
    @Inject(ActorSigner) private readonly signer: ActorSigner,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /**
   * @param address from where it is used
   * @throws NotSignedIn, SessionEnded, TokenStale, NetworkNotAllowed, RateLimited, Unavailable
   */
  async admit(key: string, address: string): Promise<Admitted> {
    if (!isApiKey(key)) throw new NotSignedIn();
    const hash = hashToken(key).toString('hex');
    const source = sourceOf(address);
    const admitted = await this.programs.admit(hash, () => {
      // When its turn comes, so that those who wait count on each other.
      this.unknown.refuse(hash, source);
      return this.fetch(hash, source);
    });
    this.requireNetwork(admitted, address);
    return admitted;
  }

  private async fetch(keyHash: string, source: string): Promise<Admitted> {
    try {
      return admittedBy(await this.rpc.call(this.signer.anonymous(), admitApiKey, { keyHash }));
    } catch (error) {
      if (error instanceof NotSignedIn) this.unknown.add(keyHash, source);
      throw error;
    }
  }

  /** @throws NetworkNotAllowed */
  private requireNetwork({ actor, until, networks }: Admitted, address: string): void {
    if (!networks || networks.contains(address)) return;
    this.record(actor, until, address);
    throw new NetworkNotAllowed({ address });
  }

  /** Notifies the owner of the key; requests do not wait for it. */
  private record(actor: Admitted['actor'], until: number, address: string): void {
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

function admittedBy({ actor, epochs, expiresAt, networks }: ApiKeyAdmission): Admitted {
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
      // The lost store alone knew what was revoked before.
      issuedBefore: Infinity,
      expiresAt: expiry,
    },
  };
}
