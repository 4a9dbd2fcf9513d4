import type { JetStreamClient } from '@nats-io/jetstream';
import type { Logger } from 'pino';
import type { QueryRunner } from 'typeorm';
import { queryRows } from '../database/rows.js';
import { EVENT_STREAM } from './names.js';

/**
 * PostgreSQL is the source of truth and JetStream is transport: when the stream is a new one, because its store was lost, every event
 * that the outbox still holds is published again. Consumers recognize those they have processed.
 * @param checked the stream found by the last check, if this process has led since
 * @returns when the stream was created, which identifies it
 */
export async function replayOutbox(
  js: JetStreamClient,
  runner: QueryRunner,
  logger: Logger,
  checked?: string,
): Promise<string> {
  const manager = await js.jetstreamManager();
  const stream = await manager.streams.info(EVENT_STREAM);
  if (stream.created === checked) return stream.created;
  const [known] = await queryRows<{ created: string }>(
    runner,
    'select created from known_streams where name = $1',
    [EVENT_STREAM],
  );
  if (known?.created === stream.created) return stream.created;
  if (known) {
    const { affected } = await runner.query(
      'update outbox set published_at = null where published_at is not null',
      [],
      true,
    );
    logger.warn({ events: affected }, 'the event stream is new; replaying the outbox');
  }
  await runner.query(
    `insert into known_streams (name, created) values ($1, $2)
     on conflict (name) do update set created = excluded.created`,
    [EVENT_STREAM, stream.created],
  );
  return stream.created;
}
