import type { Transaction } from './transaction.js';

/**
 * Locks a name until the transaction ends, where there is no row yet to lock. The lock travels with the next statement, which waits for it.
 */
export function holdName(transaction: Transaction, name: string): void {
  transaction.send('select pg_advisory_xact_lock(hashtextextended($1, 0))', [name]);
}
