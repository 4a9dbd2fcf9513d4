import type { EventEmitter } from 'node:events';
import pg from 'pg';
import { faultOf } from './faults.js';

/** What `pg` does not declare: the connection of a client, which tells of each error as the server sent it. */
interface WithConnection {
  connection: EventEmitter<{ errorMessage: [{ code?: string }] }>;
}

/** Longer than a transaction of ours takes; whoever holds a connection beyond that holds it for good, as the relay does. */
const LEAVE_WITHIN_MS = 5_000;

/**
 * A pool that leaves a server which may no longer write. After a failover the connections to the old one still read, so nobody else
 * would notice: each is dropped, and the next one is made to whichever server is found under that name by then.
 */
export class WritablePool extends pg.Pool {
  private readonly inUse = new Set<pg.PoolClient>();
  private readonly toLeave = new WeakSet<pg.PoolClient>();

  constructor(
    config?: pg.PoolConfig,
    private readonly leaveWithinMs = LEAVE_WITHIN_MS,
  ) {
    super(config);
    this.on('acquire', (client) => this.inUse.add(client));
    this.on('release', (_error, client) => {
      this.inUse.delete(client);
      if (this.toLeave.has(client)) end(client);
    });
    this.on('connect', (client) => {
      (client as unknown as WithConnection).connection.on('errorMessage', ({ code = '' }) => {
        if (faultOf(code) === 'moved') this.leave();
      });
    });
  }

  /** Connections in use are dropped once they are given back, for whoever only reads may finish; the others at once. */
  private leave(): void {
    const left = [...this.inUse].filter((client) => !this.toLeave.has(client));
    for (const client of left) this.toLeave.add(client);
    if (left.length > 0) setTimeout(() => left.forEach(end), this.leaveWithinMs).unref();
    for (let idle = this.idleCount; idle > 0; idle--)
      this.connect().then(
        (client) => {
          client.release(true);
        },
        () => undefined,
      );
  }
}

/** The pool drops what has been ended; whoever still uses it is told. */
function end(client: pg.PoolClient): void {
  void (client as unknown as pg.Client).end().catch(() => undefined);
}
