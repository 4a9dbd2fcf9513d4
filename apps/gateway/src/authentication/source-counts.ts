import { RateLimited } from '@gatehouse/contracts';
import { LRUCache } from 'lru-cache';

const MOST_KNOWN = 10_000;

/** Counts something by its source, in windows that begin with the first one. */
export class SourceCounts {
  private readonly sources: LRUCache<string, number>;

  constructor(
    private readonly most: number,
    windowMs: number,
  ) {
    this.sources = new LRUCache({ max: MOST_KNOWN, ttl: windowMs });
  }

  /** @throws RateLimited if there were as many as may be */
  refuse(source: string): void {
    if ((this.sources.get(source) ?? 0) < this.most) return;
    const leftMs = this.sources.getRemainingTTL(source);
    throw new RateLimited({ retryAfterSeconds: Math.max(1, Math.ceil(leftMs / 1_000)) });
  }

  /** Counts one more. @throws RateLimited if there were as many as may be */
  take(source: string): void {
    this.refuse(source);
    this.add(source);
  }

  add(source: string): void {
    this.sources.set(source, (this.sources.get(source) ?? 0) + 1, { noUpdateTTL: true });
  }

  giveBack(source: string): void {
    const count = this.sources.get(source);
    if (count !== undefined)
      this.sources.set(source, Math.max(0, count - 1), { noUpdateTTL: true });
  }
}
