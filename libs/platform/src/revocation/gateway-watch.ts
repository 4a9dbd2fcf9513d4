import type { KvWatchEntry } from '@nats-io/kv';
import type { NatsConnection } from '@nats-io/transport-node';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import { BucketWatch } from './bucket-watch.js';
import { GATEWAY_BUCKET, GatewayView, LEASE_OVER_MS } from './revocation.js';

/** A gateway's last report. */
interface Known {
  view: GatewayView;
  /** When it was received, in milliseconds of this process's monotonic clock. */
  heardAt: number;
}

/** Knows the gateways, and how far each has read. */
export class GatewayWatch {
  private readonly known = new Map<string, Known>();
  private readonly bucket: BucketWatch;
  private changed: () => void = () => undefined;

  constructor(connection: NatsConnection, logger: Logger) {
    this.bucket = new BucketWatch(
      connection,
      GATEWAY_BUCKET,
      (entry) => {
        this.apply(entry);
      },
      logger,
    );
  }

  start(): void {
    this.bucket.start();
  }

  stop(): Promise<void> {
    return this.bucket.stop();
  }

  /**
   * Waits until every gateway has the revocation at a position of a stream. Only a gateway that has read everything renews its lease, so one
   * that does not respond can serve for another {@link LEASE_OVER_MS} at most, and this waits no longer.
   */
  async untilAllHaveSeen(position: GatewayView): Promise<void> {
    const until = performance.now() + LEASE_OVER_MS;
    // A gateway registers before it looks at the revocations for the first time. So a gateway that could lack this one is in the
    // bucket by now; it is enough to have read it once as it is.
    let current = false;
    for (;;) {
      current ||= await this.bucket.isCurrent();
      const now = performance.now();
      if (now >= until || (current && !this.lacking(position, now))) return;
      const change = new Promise<void>((resolve) => {
        this.changed = resolve;
      });
      await Promise.race([change, sleep(Math.min(until - now, 10))]);
    }
  }

  private lacking({ stream, seen }: GatewayView, now: number): boolean {
    return [...this.known.values()].some(
      ({ view, heardAt }) =>
        now - heardAt < LEASE_OVER_MS && (view.stream !== stream || view.seen < seen),
    );
  }

  private apply(entry: KvWatchEntry): void {
    if (entry.operation === 'PUT') {
      const view = GatewayView.parse(entry.json());
      this.known.set(entry.key, { view, heardAt: performance.now() });
    } else {
      this.known.delete(entry.key);
    }
    this.changed();
  }
}
