import type { CloudEvent } from '@gatehouse/contracts';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import type { Transaction } from '../database/transaction.js';

/** An event that is newer than what was processed of its aggregate; one that a newer one overtook; one that was processed before. */
export type Arrival = 'latest' | 'overtaken' | 'duplicate';

/** An event overtaken by this many changes of its aggregate counts as processed. Keeps the ranges of a row few. */
const REMEMBERED = 64;

/** Remembers which events of an aggregate were overtaken, so that each is processed once, however late it comes. */
export class InboxMissed0000000000008 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table inbox add column missed int4multirange not null default '{}'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table inbox drop column missed');
  }
}

const MARK = `
  insert into inbox as i (subject, aggregate_id, sequence, missed)
  values ($1, $2, $3::int, int4multirange(int4range(greatest(1, $3::int - ${REMEMBERED}), $3::int)))
  on conflict (subject, aggregate_id) do update set
    sequence = greatest(i.sequence, excluded.sequence),
    missed = case when i.sequence < excluded.sequence
      then excluded.missed * (i.missed + int4multirange(int4range(i.sequence + 1, null)))
      else i.missed - int4multirange(int4range(excluded.sequence, excluded.sequence, '[]')) end,
    taken_at = now()
  where i.sequence < excluded.sequence or i.missed @> excluded.sequence
  returning sequence`;

/**
 * Marks an event as processed, in the consumer's own transaction. Delivered twice, late or out of order, an event counts once; concurrent
 * transactions that mark events of the same aggregate wait for each other.
 */
export async function markProcessed(
  transaction: Transaction,
  subject: string,
  event: Pick<CloudEvent, 'subject' | 'sequence'>,
): Promise<Arrival> {
  const [row] = await transaction.query<{ sequence: number }>(MARK, [
    subject,
    event.subject,
    event.sequence,
  ]);
  if (!row) return 'duplicate';
  return row.sequence === event.sequence ? 'latest' : 'overtaken';
}
