import type { QueryRunner } from 'typeorm';
import type { Notifications } from '../database/notifications.js';
import { queryRows } from '../database/rows.js';
import { withTimeout } from '../with-timeout.js';

/** A connection that takes longer is replaced. */
const UNLOCK_MS = 1_000;

/**
 * Elects one replica to relay a service's outbox: the one that holds an advisory lock, for as long as its connection lasts. That is the
 * connection on which it is notified of events that others record.
 */
export class Leadership {
  private leading: QueryRunner | undefined;
  private refusedOn: QueryRunner | undefined;

  constructor(private readonly notifications: Notifications) {}

  /** Whether another replica led when this one asked last, on the connection that it still has. */
  get isRefused(): boolean {
    return this.refusedOn !== undefined && this.refusedOn === this.notifications.connection;
  }

  get isLeading(): boolean {
    return this.leading !== undefined && this.leading === this.notifications.connection;
  }

  /** @returns the connection that holds the lock; undefined while there is none, or another replica has it */
  async take(): Promise<QueryRunner | undefined> {
    const { connection } = this.notifications;
    if (!connection || this.leading === connection) return connection;
    const [row] = await queryRows<{ leads: boolean }>(
      connection,
      `select pg_try_advisory_lock(hashtext('gatehouse relay'), hashtext(current_schema())) as leads`,
    );
    this.leading = row?.leads ? connection : undefined;
    this.refusedOn = row?.leads ? undefined : connection;
    return this.leading;
  }

  /** Releases leadership. */
  async resign(): Promise<void> {
    const { leading } = this;
    this.leading = undefined;
    if (!leading || leading !== this.notifications.connection) return;
    try {
      await withTimeout(leading.query('select pg_advisory_unlock_all()'), UNLOCK_MS);
    } catch {
      // The lock goes with the connection.
      this.notifications.reconnect();
    }
  }
}
