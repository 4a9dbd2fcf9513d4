import { Unavailable } from '@gatehouse/contracts';
import { Kvm, type KvWatchEntry } from '@nats-io/kv';
import type { NatsConnection } from '@nats-io/transport-node';
import { v7 as uuidv7 } from 'uuid';
import type { Logger } from 'pino';
import { withTimeout } from '../with-timeout.js';
import { Loop } from '../lifecycle/loop.js';
import { BucketWatch } from './bucket-watch.js';
import {
  GATEWAY_BUCKET,
  LEASE_MS,
  mergeRevoked,
  NOTHING_REVOKED,
  REVOCATION_BUCKET,
  REVOCATION_TTL_MS,
  RevokedEpochs,
  revocationKey,
  type GatewayView,
} from './revocation.js';

/** How often a lease is renewed: two renewals may fail. */
export const RENEW_MS = 600;
/** When the view lags behind, the wait before it asks again. */
const SOON_MS = 10;
/** How long a request waits for an unconfirmed view: a process that was paused catches up at once. */
const TIMEOUT_MS = 2_000;

/** The epochs and ids in a token. */
export interface TokenEpochs {
  /** What the token of an application belongs to. */
  grant?: string | undefined;
  sessionId: string;
  membershipId: string;
  organizationId: string;
  epochs: { membership: number; organization: number };
  /** Epoch milliseconds. */
  issuedBefore: number;
}

export type Verdict = 'valid' | 'stale' | 'ended';

/**
 * Recent revocations, in the memory of one gateway. A check costs four map look-ups at most. The view is valid for {@link LEASE_MS} after it was
 * last confirmed; if it cannot be confirmed, requests are rejected rather than let through wrongly.
 */
export class RevocationView {
  private readonly revoked = new Map<string, RevokedEpochs & { at: number }>();
  private readonly listeners = new Set<() => void>();
  private readonly waiting = new Set<() => void>();
  private readonly id = uuidv7();
  private leaseUntil = 0;
  private readonly bucket: BucketWatch;
  private readonly leasing: Loop;

  constructor(
    private readonly connection: NatsConnection,
    logger: Logger,
  ) {
    this.bucket = new BucketWatch(
      connection,
      REVOCATION_BUCKET,
      (entry) => {
        this.apply(entry);
      },
      logger,
    );
    this.leasing = new Loop({
      round: () => this.renew(),
      onFailure: (error) => {
        logger.debug({ err: error }, 'the lease was not renewed');
      },
    });
  }

  start(): void {
    this.bucket.start();
    this.leasing.start();
  }

  /** Unregisters, so that no revocation waits for this gateway. */
  async stop(): Promise<void> {
    await Promise.all([this.bucket.stop(), this.leasing.stop()]);
    this.leaseUntil = 0;
    const bucket = await new Kvm(this.connection).open(GATEWAY_BUCKET);
    await bucket.delete(this.id).catch(() => undefined);
  }

  /** Whether the view is confirmed. Uses the monotonic clock, which continues while the process is stopped. */
  get current(): boolean {
    return performance.now() < this.leaseUntil;
  }

  /** Which store of revocations the view follows. What was decided before its loss may have been revoked without its knowledge. */
  get store(): string {
    return this.bucket.position.stream;
  }

  /**
   * Waits briefly if the view is not confirmed.
   * @throws Unavailable if it still is not
   */
  async untilCurrent(): Promise<void> {
    if (this.current) return;
    let confirmed: () => void = () => undefined;
    const confirmation = new Promise<void>((resolve) => {
      confirmed = resolve;
    });
    this.waiting.add(confirmed);
    try {
      await withTimeout(confirmation, TIMEOUT_MS);
    } catch {
      throw new Unavailable({ retryAfterSeconds: 1 });
    } finally {
      this.waiting.delete(confirmed);
    }
  }

  /**
   * After the store of revocations was lost, its contents are unknown: tokens older than the new store are stale, and refreshing them asks
   * their issuer.
   * @throws Unavailable while the view is not confirmed
   */
  judge(token: TokenEpochs): Verdict {
    if (!this.current) throw new Unavailable({ retryAfterSeconds: 1 });
    return worst([
      token.issuedBefore <= this.bucket.madeAt ? 'stale' : 'valid',
      token.grant === undefined ? 'valid' : this.compare(revocationKey('grant', token.grant), 0),
      this.compare(revocationKey('session', token.sessionId), 0),
      this.compare(revocationKey('membership', token.membershipId), token.epochs.membership),
      this.compare(revocationKey('organization', token.organizationId), token.epochs.organization),
    ]);
  }

  /** Calls back after each revocation, for open streams. */
  onRevocation(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private compare(key: string, epoch: number): Verdict {
    const entry = this.revoked.get(key);
    if (!entry) return 'valid';
    return epoch < entry.ended ? 'ended' : epoch < entry.stale ? 'stale' : 'valid';
  }

  private apply(entry: KvWatchEntry): void {
    if (entry.operation !== 'PUT') return;
    const known = this.revoked.get(entry.key) ?? NOTHING_REVOKED;
    // Re-inserted, so that the map stays in chronological order.
    this.revoked.delete(entry.key);
    const revoked = mergeRevoked(known, RevokedEpochs.parse(entry.json()));
    this.revoked.set(entry.key, { ...revoked, at: performance.now() });
    for (const listener of this.listeners) listener();
    this.leasing.nudge();
  }

  /**
   * Reports how far this gateway has read, then asks for the newest revocation. The lease counts from before the question, and starts only
   * once the view has everything up to the response.
   */
  private async renew(): Promise<number> {
    const bucket = await new Kvm(this.connection).open(GATEWAY_BUCKET);
    const askedAt = performance.now();
    await bucket.put(this.id, JSON.stringify(this.bucket.position satisfies GatewayView));
    if (!(await this.bucket.isCurrent())) return SOON_MS;
    this.leaseUntil = Math.max(this.leaseUntil, askedAt + LEASE_MS);
    if (this.current) for (const confirmed of this.waiting) confirmed();
    this.forget();
    return RENEW_MS;
  }

  private forget(): void {
    const limit = performance.now() - REVOCATION_TTL_MS;
    for (const [key, entry] of this.revoked) {
      if (entry.at >= limit) break;
      this.revoked.delete(key);
    }
  }
}

const worst = (verdicts: Verdict[]): Verdict =>
  verdicts.includes('ended') ? 'ended' : verdicts.includes('stale') ? 'stale' : 'valid';
