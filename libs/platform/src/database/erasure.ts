import type { Transaction } from './database.js';

/** For the rest of a transaction that erases somebody's data: that records change is told, and not what they held. */
export async function markErasure(transaction: Transaction): Promise<void> {
  await transaction.query(`select set_config('app.forgetting', 'on', true)`);
}
