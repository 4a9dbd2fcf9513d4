import { NotSignedIn, RateLimited } from '@gatehouse/contracts';
import { LRUCache } from 'lru-cache';

const MOST_KNOWN = 10_000;
/** A key that is unknown stays so: nobody can guess one before it is created. */
const KNOWN_MS = 60_000;
const WINDOW_MS = 60_000;
const PER_SOURCE = 100;

/** Remembers keys that nobody knows, and from where they came, so that a flood of them does not reach the database. */
export class UnknownKeys {
  private readonly hashes = new LRUCache<string, true>({ max: MOST_KNOWN, ttl: KNOWN_MS });
  private readonly sources = new LRUCache<string, number>({ max: MOST_KNOWN, ttl: WINDOW_MS });

  /** @throws NotSignedIn if the key is known not to exist; RateLimited if the source has tried too many */
  refuse(hash: string, source: string): void {
    if (this.hashes.has(hash)) throw new NotSignedIn();
    if ((this.sources.get(source) ?? 0) < PER_SOURCE) return;
    const leftMs = this.sources.getRemainingTTL(source);
    throw new RateLimited({ retryAfterSeconds: Math.max(1, Math.ceil(leftMs / 1_000)) });
  }

  add(hash: string, source: string): void {
    this.hashes.set(hash, true);
    // The window begins with the first one.
    this.sources.set(source, (this.sources.get(source) ?? 0) + 1, { noUpdateTTL: true });
  }
}
