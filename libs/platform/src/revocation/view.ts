import { Unavailable } from '@gatehouse/contracts';
import { jetstreamManager } from '@nats-io/jetstream';
import { Kvm, type KV, type KvWatchEntry } from '@nats-io/kv';
import type { NatsConnection, QueuedIterator } from '@nats-io/transport-node';
import { setTimeout as sleep } from 'node:timers/promises';
import { v7 as uuidv7 } from 'uuid';
import type { Logger } from 'pino';
import {
  GATEWAY_BUCKET,
  LEASE_MS,
  REVOCATION_BUCKET,
  REVOCATION_TTL_MS,
  RevokedEpochs,
  revocationKey,
  type GatewayView,
} from './revocation.js';

const RENEW_MS = 400;

/** What a token claims about the rights behind it. */
export interface TokenEpochs {
  sessionId: string;
  membershipId: string;
  organizationId: string;
  epochs: { membership: number; organization: number };
}

export type Verdict = 'valid' | 'stale' | 'ended';

/**
 * Everything that has been revoked lately, in the memory of one gateway. Asking costs three map look-ups. The view is good for
 * {@link LEASE_MS} after it was last confirmed; when it cannot be confirmed, asking is refused rather than answered wrongly.
 */
export class RevocationView {
  private readonly revoked = new Map<string, RevokedEpochs & { at: number }>();
  private readonly listeners = new Set<() => void>();
  private readonly id = uuidv7();
  private seen = 0;
  private leaseUntil = 0;
  private stopped = false;
  private watch: QueuedIterator<KvWatchEntry> | undefined;
  private nudge: () => void = () => undefined;
  private running: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly connection: NatsConnection,
    private readonly logger: Logger,
  ) {}

  start(): void {
    this.running = Promise.all([this.follow(), this.keepLease()]);
  }

  /** Leaves the list of gateways, so that no revocation waits for this one. */
  async stop(): Promise<void> {
    this.stopped = true;
    this.leaseUntil = 0;
    this.watch?.stop();
    this.nudge();
    await this.running;
    await new Kvm(this.connection).open(GATEWAY_BUCKET).then((bucket) => bucket.delete(this.id)).catch(() => undefined);
  }

  /** Whether the view may be asked. Counts the monotonic clock, which goes on while the process is stopped. */
  get current(): boolean {
    return performance.now() < this.leaseUntil;
  }

  /** @throws Unavailable while the view is not confirmed */
  judge(token: TokenEpochs): Verdict {
    if (!this.current) throw new Unavailable({ retryAfterSeconds: 1 });
    return worst([
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

  private async follow(): Promise<void> {
    while (!this.stopped) {
      try {
        const bucket: KV = await new Kvm(this.connection).open(REVOCATION_BUCKET);
        this.watch = await bucket.watch();
        for await (const entry of this.watch) this.hear(entry);
      } catch (error) {
        if (!this.stopped) this.logger.warn({ err: error }, 'watching the revocations starts over');
      }
      if (!this.stopped) await sleep(200);
    }
  }

  private hear(entry: KvWatchEntry): void {
    if (entry.operation === 'PUT') {
      this.revoked.set(entry.key, { ...RevokedEpochs.parse(entry.json()), at: performance.now() });
      for (const listener of this.listeners) listener();
    }
    this.seen = entry.revision;
    this.nudge();
  }

  private async keepLease(): Promise<void> {
    while (!this.stopped) {
      try {
        await this.renew();
      } catch (error) {
        if (!this.stopped) this.logger.debug({ err: error }, 'the lease was not renewed');
      }
      const nudged = new Promise<void>((resolve) => {
        this.nudge = resolve;
      });
      const timer = new AbortController();
      await Promise.race([nudged, sleep(RENEW_MS, undefined, { signal: timer.signal }).catch(() => undefined)]);
      timer.abort();
    }
  }

  /**
   * Registers with how far this gateway has seen, then asks for the newest revocation. The lease counts from before the question,
   * and starts only once the view has everything up to the answer.
   */
  private async renew(): Promise<void> {
    const bucket = await new Kvm(this.connection).open(GATEWAY_BUCKET);
    const askedAt = performance.now();
    await bucket.put(this.id, JSON.stringify({ seen: this.seen } satisfies GatewayView));
    const manager = await jetstreamManager(this.connection, { checkAPI: false });
    const newest = await manager.streams.getMessage(`KV_${REVOCATION_BUCKET}`, {
      last_by_subj: `$KV.${REVOCATION_BUCKET}.>`,
    });
    if ((newest?.seq ?? 0) > this.seen) return;
    this.leaseUntil = Math.max(this.leaseUntil, askedAt + LEASE_MS);
    this.forget();
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
