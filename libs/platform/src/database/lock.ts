import type { Transaction } from './database.js';

/** Nobody else holds the same name until this transaction ends: for what has no row yet that could be locked. */
export async function holdName(transaction: Transaction, name: string): Promise<void> {
  await transaction.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [name]);
}
