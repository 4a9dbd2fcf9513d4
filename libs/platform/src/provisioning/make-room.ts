import { jetstreamManager, type ConsumerInfo, type JetStreamManager } from '@nats-io/jetstream';
import { EVENT_STREAM } from '../events/names.js';
import { connectAsAdmin } from './nats-admin.js';

/**
 * Deletes the events that every consumer has processed: they are kept for a week for inspection, and the outboxes have them
 * for as long.
 * @returns how many there were
 */
export async function makeRoom(adminUrl: string): Promise<number> {
  const connection = await connectAsAdmin(adminUrl);
  try {
    const manager = await jetstreamManager(connection);
    const { state } = await manager.streams.info(EVENT_STREAM);
    let needed = state.last_seq + 1;
    for await (const consumer of manager.consumers.list(EVENT_STREAM))
      needed = Math.min(needed, (await firstNeededBy(consumer, manager)) ?? needed);
    // A purge up to the first event, or one before it, would delete everything.
    if (needed <= state.first_seq) return 0;
    const { purged } = await manager.streams.purge(EVENT_STREAM, { seq: needed });
    return purged;
  } finally {
    await connection.close();
  }
}

/** The first of its events that comes after all those that it has taken in. */
async function firstNeededBy(
  { ack_floor: { stream_seq }, config: { filter_subject = '>' } }: ConsumerInfo,
  { streams }: JetStreamManager,
): Promise<number | undefined> {
  const query = { seq: stream_seq + 1, next_by_subj: filter_subject };
  return (await streams.getMessage(EVENT_STREAM, query))?.seq;
}
