import { NotSignedIn } from '@gatehouse/contracts';
import { LRUCache } from 'lru-cache';
import { SourceCounts } from './source-counts.js';

const MOST_KNOWN = 10_000;
/** An unknown key stays unknown: keys cannot be guessed before they are created. */
const KNOWN_MS = 60_000;
const WINDOW_MS = 60_000;
const PER_SOURCE = 100;

/** Caches unknown keys and their sources, so that a flood of them does not reach the database. */
export class UnknownKeys {
  private readonly hashes = new LRUCache<string, true>({ max: MOST_KNOWN, ttl: KNOWN_MS });
  private readonly sources = new SourceCounts(PER_SOURCE, WINDOW_MS);

  /** @throws NotSignedIn if the key is known not to exist; RateLimited if the source has tried too many */
  refuse(hash: string, source: string): void {
    if (this.hashes.has(hash)) throw new NotSignedIn();
    this.sources.refuse(source);
  }

  add(hash: string, source: string): void {
    this.hashes.set(hash, true);
    this.sources.add(source);
  }
}
