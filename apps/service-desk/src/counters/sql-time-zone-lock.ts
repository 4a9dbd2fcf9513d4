import type { ProviderId } from '@gatehouse/contracts';
import type { Transaction } from '@gatehouse/platform';

const LOCKS = {
  'for reading': 'pg_advisory_xact_lock_shared',
  'for change': 'pg_advisory_xact_lock',
} as const;

/** Transactions that count by month share the lock; changing a time zone takes it exclusively. */
export function lockTimeZones(
  transaction: Transaction,
  providerId: ProviderId,
  mode: keyof typeof LOCKS,
): void {
  const name = `time zones ${providerId}`;
  transaction.send(`select ${LOCKS[mode]}(hashtextextended($1, 0))`, [name]);
}
