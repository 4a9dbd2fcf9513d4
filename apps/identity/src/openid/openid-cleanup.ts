import { RecurringTransaction, type Context, type RecurringChange } from '@gatehouse/platform';
import { OpenIdRepository } from './openid.repository.js';

/** Deletes codes and tokens that expired. */
@RecurringTransaction({ every: 10 * 60_000, timeoutMs: 30_000 })
export class OpenIdCleanup implements RecurringChange {
  constructor(private readonly records: OpenIdRepository) {}

  run(context: Context): void {
    this.records.removeExpired(context);
  }
}
