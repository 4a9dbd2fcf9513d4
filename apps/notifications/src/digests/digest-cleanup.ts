import { RecurringTransaction, type Context, type RecurringChange } from '@gatehouse/platform';
import { DigestRepository } from './digest.repository.js';

/** Deletes old feed items, and what was mailed of them. */
@RecurringTransaction({ every: 60 * 60_000, timeoutMs: 10_000 })
export class DigestCleanup implements RecurringChange {
  constructor(private readonly digests: DigestRepository) {}

  run(context: Context): void {
    this.digests.deleteOld(context);
  }
}
