import { Kvm, type KV, type KvWatchEntry } from '@nats-io/kv';
import { jetstreamManager } from '@nats-io/jetstream';
import type { NatsConnection, QueuedIterator } from '@nats-io/transport-node';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import { GATEWAY_BUCKET, GatewayView, LEASE_MS } from './revocation.js';

/** A gateway as it was last heard of. */
interface Known {
  seen: number;
  /** When we heard it: milliseconds of this process's monotonic clock. */
  heardAt: number;
}

/** Knows which gateways there are and how far each has seen. */
export class GatewayWatch {
  private readonly known = new Map<string, Known>();
  private revision = 0;
  private stopped = false;
  private changed: () => void = () => undefined;
  private watch: QueuedIterator<KvWatchEntry> | undefined;
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly connection: NatsConnection,
    private readonly logger: Logger,
  ) {}

  start(): void {
    this.running = this.run();
  }

  async stop(): Promise<void> {
    this.stopped = true;
    this.watch?.stop();
    await this.running;
  }

  /**
   * Waits until every gateway holds the revocation at `position`. A lease is renewed only by a gateway that has seen everything
   * up to then, so one that does not answer can serve for another {@link LEASE_MS} at most, and this waits no longer.
   */
  async untilAllHaveSeen(position: number): Promise<void> {
    const until = performance.now() + LEASE_MS;
    // A gateway registers before it looks at the revocations for the first time. So whoever could lack this one stands in the
    // bucket by now; it is enough to have read that far.
    const registered = await this.lastRegistration();
    for (;;) {
      const now = performance.now();
      if (now >= until) return;
      const current = this.revision >= registered;
      if (current && ![...this.known.values()].some((g) => g.seen < position && now - g.heardAt < LEASE_MS)) return;
      const change = new Promise<void>((resolve) => {
        this.changed = resolve;
      });
      await Promise.race([change, sleep(Math.min(until - now, 20))]);
    }
  }

  private async lastRegistration(): Promise<number> {
    const manager = await jetstreamManager(this.connection, { checkAPI: false });
    const last = await manager.streams
      .getMessage(`KV_${GATEWAY_BUCKET}`, { last_by_subj: `$KV.${GATEWAY_BUCKET}.>` })
      .catch(() => null);
    return last?.seq ?? 0;
  }

  private async run(): Promise<void> {
    while (!this.stopped) {
      try {
        const bucket: KV = await new Kvm(this.connection).open(GATEWAY_BUCKET);
        this.watch = await bucket.watch();
        for await (const entry of this.watch) this.hear(entry);
      } catch (error) {
        if (!this.stopped) this.logger.warn({ err: error }, 'watching the gateways starts over');
      }
      if (!this.stopped) await sleep(200);
    }
  }

  private hear(entry: KvWatchEntry): void {
    if (entry.operation === 'PUT') {
      const { seen } = GatewayView.parse(entry.json());
      this.known.set(entry.key, { seen, heardAt: performance.now() });
    } else {
      this.known.delete(entry.key);
    }
    this.revision = entry.revision;
    this.changed();
  }
}
