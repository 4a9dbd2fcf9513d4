import { RecurringTransaction, type Context, type RecurringChange } from '@gatehouse/platform';
import { DeliveryRepository } from './delivery.repository.js';

/** Deletes deliveries that finished long ago. */
@RecurringTransaction({ every: 60 * 60_000, timeoutMs: 10_000 })
export class DeliveryCleanup implements RecurringChange {
  constructor(private readonly deliveries: DeliveryRepository) {}

  run(context: Context): void {
    this.deliveries.deleteOld(context);
  }
}
