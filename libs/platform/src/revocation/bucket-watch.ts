import { jetstreamManager } from '@nats-io/jetstream';
import { Kvm, type KvWatchEntry } from '@nats-io/kv';
import type { NatsConnection } from '@nats-io/transport-node';
import type { Logger } from 'pino';
import { Loop } from '../lifecycle/loop.js';

/** A watch that lags for longer has lost its consumer on the server, which the client would notice after 30 s. */
const LAG_MS = 1_000;

/** Watches a key-value bucket, and knows how far it has read. */
export class BucketWatch {
  private readonly stream: string;
  private readonly loop: Loop;
  private created = '';
  /** When the watched stream was created, in milliseconds of the server's clock. */
  madeAt = -Infinity;
  private revision = 0;
  private laggingSince: number | undefined;
  private restart: () => void = () => undefined;

  constructor(
    private readonly connection: NatsConnection,
    private readonly bucket: string,
    private readonly onEntry: (entry: KvWatchEntry) => void,
    logger: Logger,
  ) {
    this.stream = `KV_${bucket}`;
    this.loop = new Loop({
      round: (signal) => this.follow(signal),
      onFailure: (error) => {
        logger.warn({ err: error, bucket }, 'watching a bucket restarts');
      },
    });
  }

  start(): void {
    this.loop.start();
  }

  stop(): Promise<void> {
    return this.loop.stop();
  }

  /** The stream and the position in it. Positions of another stream, created after a loss of the store, mean nothing. */
  get position(): { stream: string; seen: number } {
    return { stream: this.created, seen: this.revision };
  }

  /** Asks the server whether everything in the bucket has been seen. */
  async isCurrent(): Promise<boolean> {
    const manager = await jetstreamManager(this.connection, { checkAPI: false });
    const { created, state } = await manager.streams.info(this.stream);
    if (created !== this.created) {
      this.restart();
      return false;
    }
    // The newest message is the last one to expire, so that its position counts for as long as there is any.
    const current = state.messages === 0 || state.last_seq <= this.revision;
    this.noteLag(!current);
    return current;
  }

  private noteLag(lags: boolean): void {
    const now = performance.now();
    if (!lags) this.laggingSince = undefined;
    else this.laggingSince ??= now;
    if (now - (this.laggingSince ?? now) < LAG_MS) return;
    this.laggingSince = undefined;
    this.restart();
  }

  private async follow(signal: AbortSignal): Promise<number> {
    const manager = await jetstreamManager(this.connection, { checkAPI: false });
    const { created } = await manager.streams.info(this.stream);
    const bucket = await new Kvm(this.connection).open(this.bucket);
    const watch = await bucket.watch();
    this.restart = () => {
      watch.stop();
    };
    // `stop` may have been called meanwhile, and would not be called again.
    if (signal.aborted) watch.stop();
    signal.addEventListener('abort', this.restart);
    this.created = created;
    this.madeAt = Date.parse(created);
    this.revision = 0;
    for await (const entry of watch) {
      this.revision = entry.revision;
      this.onEntry(entry);
    }
    signal.removeEventListener('abort', this.restart);
    return 0;
  }
}
