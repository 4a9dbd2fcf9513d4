import type { Transaction } from './transaction.js';

/** Locks a name until the transaction ends, where there is no row yet to lock. */
export async function holdName(transaction: Transaction, name: string): Promise<void> {
  await transaction.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [name]);
}
