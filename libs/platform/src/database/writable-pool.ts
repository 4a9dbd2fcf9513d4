import type { EventEmitter } from 'node:events';
import pg from 'pg';
import { faultOf } from './faults.js';

/** What `pg` does not declare: the connection of a client, which tells of each error as the server sent it. */
interface WithConnection {
  connection: EventEmitter<{ errorMessage: [{ code?: string }] }>;
}

/**
 * A pool that leaves a server which may no longer write. After a failover the connections to the old one still read, so nobody else
 * would notice: each is dropped, and the next one is made to whichever server is found under that name by then.
 */
export class WritablePool extends pg.Pool {
  private readonly inUse = new Set<pg.PoolClient>();

  constructor(config?: pg.PoolConfig) {
    super(config);
    this.on('acquire', (client) => this.inUse.add(client));
    this.on('release', (_error, client) => this.inUse.delete(client));
    this.on('connect', (client) => {
      (client as unknown as WithConnection).connection.on('errorMessage', ({ code = '' }) => {
        if (faultOf(code) === 'moved') this.leave();
      });
    });
  }

  /** Those in use are ended now and dropped by whoever has them; the others are taken out to be dropped. */
  private leave(): void {
    for (const client of this.inUse)
      void (client as unknown as pg.Client).end().catch(() => undefined);
    for (let left = this.idleCount; left > 0; left--)
      this.connect().then(
        (client) => {
          client.release(true);
        },
        () => undefined,
      );
  }
}
