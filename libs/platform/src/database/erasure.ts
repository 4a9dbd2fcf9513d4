import type { Transaction } from './transaction.js';

/** Marks the rest of a transaction as an erasure: the audit trail records that rows changed, not what they held. */
export async function markErasure(transaction: Transaction): Promise<void> {
  await transaction.query(`select set_config('app.erasing', 'on', true)`);
}
