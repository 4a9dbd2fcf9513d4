import type { DataSource, QueryRunner } from 'typeorm';
import { queryRows } from '../database/rows.js';
import { runtimeRole } from '../database/roles.js';

/** The part of pg's client that is used here. */
interface Listening {
  on(event: 'notification', listener: () => void): void;
  removeAllListeners(event: 'notification'): void;
}

/**
 * Elects one replica to relay a service's outbox: the one that holds an advisory lock, for as long as its connection lasts. Its
 * connection is also notified of each new event.
 */
export class Leadership {
  private leading: QueryRunner | undefined;

  constructor(
    private readonly service: string,
    private readonly dataSource: DataSource,
    private readonly onEvent: () => void,
  ) {}

  /** @returns the connection that holds the lock; undefined while another replica has it */
  async take(): Promise<QueryRunner | undefined> {
    if (this.leading) return this.leading;
    const runner = this.dataSource.createQueryRunner();
    try {
      const [row] = await queryRows<{ leads: boolean }>(
        runner,
        `select pg_try_advisory_lock(hashtext('gatehouse relay'), hashtext(current_schema())) as leads`,
      );
      if (!row?.leads) {
        await runner.release();
        return undefined;
      }
      const client = (await runner.connect()) as Listening;
      client.on('notification', this.onEvent);
      await runner.query(`listen ${runtimeRole(this.service)}_outbox`);
      this.leading = runner;
      return runner;
    } catch (error) {
      await runner.release().catch(() => undefined);
      throw error;
    }
  }

  /** Releases leadership. */
  async resign(): Promise<void> {
    const runner = this.leading;
    this.leading = undefined;
    if (!runner) return;
    try {
      ((await runner.connect()) as Listening).removeAllListeners('notification');
      await runner.query('unlisten *; select pg_advisory_unlock_all()');
    } catch {
      // The connection is gone, and the lock with it.
    }
    await runner.release().catch(() => undefined);
  }
}
