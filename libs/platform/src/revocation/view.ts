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

/** How often a lease is renewed. */
export const RENEW_MS = 400;
/** When the view lags behind, the wait until it is asked again. */
const SOON_MS = 10;
/** How long a request waits for a view that could not be confirmed in time: a process that was paused catches up at once. */
const PATIENCE_MS = 2_000;

/** What a token claims about the rights behind it. */
export interface TokenEpochs {
  sessionId: string;
  membershipId: string;
  organizationId: string;
  epochs: { membership: number; organization: number };
  /** Epoch milliseconds. */
  issuedBefore: number;
}

export type Verdict = 'valid' | 'stale' | 'ended';

/**
 * Everything that has been revoked lately, in the memory of one gateway. Asking costs three map look-ups. The view is good for
 * {@link LEASE_MS} after it was last confirmed; when it cannot be confirmed, asking is refused rather than answered wrongly.
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
        this.hear(entry);
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

  /** Leaves the list of gateways, so that no revocation waits for this one. */
  async stop(): Promise<void> {
    await Promise.all([this.bucket.stop(), this.leasing.stop()]);
    this.leaseUntil = 0;
    const bucket = await new Kvm(this.connection).open(GATEWAY_BUCKET);
    await bucket.delete(this.id).catch(() => undefined);
  }

  /** Whether the view may be asked. Counts the monotonic clock, which goes on while the process is stopped. */
  get current(): boolean {
    return performance.now() < this.leaseUntil;
  }

  /**
   * Waits for a moment where the view is not confirmed.
   * @throws Unavailable where it is not by then
   */
  async untilCurrent(): Promise<void> {
    if (this.current) return;
    let confirmed: () => void = () => undefined;
    const confirmation = new Promise<void>((resolve) => {
      confirmed = resolve;
    });
    this.waiting.add(confirmed);
    try {
      await withTimeout(confirmation, PATIENCE_MS);
    } catch {
      throw new Unavailable({ retryAfterSeconds: 1 });
    } finally {
      this.waiting.delete(confirmed);
    }
  }

  /**
   * Where the store of revocations was lost, nobody can know what it held: tokens that are older than the one in its place are stale, and
   * who issued them says whether there are others.
   * @throws Unavailable while the view is not confirmed
   */
  judge(token: TokenEpochs): Verdict {
    if (!this.current) throw new Unavailable({ retryAfterSeconds: 1 });
    return worst([
      token.issuedBefore <= this.bucket.madeAt ? 'stale' : 'valid',
      this.compare(revocationKey('session', token.sessionId), 0),
      this.compare(revocationKey('membership', token.membershipId), token.epochs.membership),
      this.compare(revocationKey('organization', token.organizationId), token.epochs.organization),
    ]);
  }

  /** Calls back after each revocation, for what is open and not asking: streams. */
  onRevocation(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private compare(key: string, epoch: number): Verdict {
    const entry = this.revoked.get(key);
    if (!entry) return 'valid';
    return epoch < entry.ended ? 'ended' : epoch < entry.stale ? 'stale' : 'valid';
  }

  private hear(entry: KvWatchEntry): void {
    if (entry.operation !== 'PUT') return;
    const known = this.revoked.get(entry.key) ?? NOTHING_REVOKED;
    // Set anew, so that the map stays in the order of time.
    this.revoked.delete(entry.key);
    const revoked = mergeRevoked(known, RevokedEpochs.parse(entry.json()));
    this.revoked.set(entry.key, { ...revoked, at: performance.now() });
    for (const listener of this.listeners) listener();
    this.leasing.nudge();
  }

  /**
   * Registers with how far this gateway has seen, then asks for the newest revocation. The lease counts from before the question,
   * and starts only once the view has everything up to the answer.
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
