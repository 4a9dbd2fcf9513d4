import { NotSignedIn } from '@gatehouse/contracts';
import { LRUCache } from 'lru-cache';
import { SourceCounts } from './source-counts.js';

const MOST_KNOWN = 10_000;
/** A key that is unknown stays so: nobody can guess one before it is created. */
const KNOWN_MS = 60_000;
const WINDOW_MS = 60_000;
const PER_SOURCE = 100;

/** Remembers keys that nobody knows, and from where they came, so that a flood of them does not reach the database. */
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
