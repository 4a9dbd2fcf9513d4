import type { MigrationInterface, QueryRunner } from 'typeorm';
import { queryRows } from '../database/rows.js';

/** An unpublished event in the outbox. */
export interface OutboxRow {
  position: string;
  id: string;
  subject: string;
  aggregate_id: string;
  event: object;
}

/** Finds the kinds of unpublished events, and the oldest of each. */
export class OutboxKinds0000000000010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'create index outbox__subject__unpublished on outbox (subject, position) where published_at is null',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index outbox__subject__unpublished');
  }
}

const COLUMNS = 'position, id, subject, aggregate_id, event';

const OLDEST = `select ${COLUMNS} from outbox where published_at is null order by position limit $1`;

/** The first event of each kind, then the second of each, and so on. */
const OLDEST_OF_EACH_KIND = `
  with recursive kinds (subject) as (
    (select subject from outbox where published_at is null order by subject limit 1)
    union all
    select (
      select subject from outbox where published_at is null and subject > kinds.subject order by subject limit 1
    ) from kinds where kinds.subject is not null
  ),
  picked as (
    select position from kinds cross join lateral (
      select position, row_number() over (order by position) as place
      from outbox where published_at is null and subject = kinds.subject order by position limit $1
    ) as oldest
    order by place, position limit $1
  )
  select ${COLUMNS} from outbox join picked using (position) order by position`;

/**
 * What to publish next: while few events wait, all of them; in a backlog, as many of each kind as of any other. A large import leaves
 * thousands of audit records, and the activation email of another customer must not wait for them. Kinds, since each consumer gets the
 * events of one.
 * @returns events in order, and whether more are waiting
 */
export async function nextEvents(
  runner: QueryRunner,
  batch: number,
): Promise<{ rows: OutboxRow[]; areMore: boolean }> {
  const rows = await queryRows<OutboxRow>(runner, OLDEST, [batch]);
  if (rows.length < batch) return { rows, areMore: false };
  return { rows: await queryRows<OutboxRow>(runner, OLDEST_OF_EACH_KIND, [batch]), areMore: true };
}
