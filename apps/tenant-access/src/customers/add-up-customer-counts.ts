import { RecurringTransaction, type Context, type RecurringChange } from '@gatehouse/platform';
import { CustomerCountsRepository } from './customer-counts.repository.js';

/** Keeps the kept counts short. */
@RecurringTransaction({ every: 60_000, timeoutMs: 30_000 })
export class AddUpCustomerCounts implements RecurringChange {
  constructor(private readonly counts: CustomerCountsRepository) {}

  run(context: Context): void {
    this.counts.addUp(context);
  }
}
