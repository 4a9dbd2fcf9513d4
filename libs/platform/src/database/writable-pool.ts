import type { EventEmitter } from 'node:events';
import pg from 'pg';
import { faultOf } from './faults.js';

/** Not declared by `pg`: a client's connection, which emits each error as the server sent it. */
interface WithConnection {
  connection: EventEmitter<{ errorMessage: [{ code?: string }] }>;
}

/** Longer than any of our transactions; a connection held beyond that is held permanently, like the relay's. */
const LEAVE_WITHIN_MS = 5_000;

/**
 * A pool that abandons a server that became read-only. After a failover, connections to the old server still read, so nothing else would
 * notice: each is dropped, and new ones go to whichever server the name resolves to by then.
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

  /** Connections in use are dropped when they are released, since reads may finish; idle ones at once. */
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

/** The pool drops ended clients; queries in flight fail. */
function end(client: pg.PoolClient): void {
  void (client as unknown as pg.Client).end().catch(() => undefined);
}
