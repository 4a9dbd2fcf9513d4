import type { QueryRunner } from 'typeorm';

/** Deletes published events after a week, and stored idempotent responses after a day. */
export async function sweep(runner: QueryRunner): Promise<void> {
  await runner.query(`delete from outbox where published_at < now() - interval '7 days'`);
  await runner.query(`delete from revocations where published_at < now() - interval '1 day'`);
  await runner.query(`delete from idempotency_keys where created_at < now() - interval '1 day'`);
}
