import type { CloudEvent } from '@gatehouse/contracts';
import type { Transaction } from '../database/transaction.js';

/**
 * Marks an event as processed, in the consumer's own transaction. Events carry the resulting state, so one overtaken by a later event of
 * the same aggregate needs no processing: delivered twice, late or out of order, the outcome is the same.
 * @returns false if it, or a later one, was processed before
 */
export async function markProcessed(
  transaction: Transaction,
  subject: string,
  event: Pick<CloudEvent, 'subject' | 'sequence'>,
): Promise<boolean> {
  const rows = await transaction.query(
    `insert into inbox as i (subject, aggregate_id, sequence) values ($1, $2, $3)
     on conflict (subject, aggregate_id) do update set sequence = excluded.sequence, taken_at = now()
       where i.sequence < excluded.sequence
     returning sequence`,
    [subject, event.subject, event.sequence],
  );
  return rows.length > 0;
}
