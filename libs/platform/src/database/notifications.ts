import type { Logger } from 'pino';
import type { DataSource, QueryRunner } from 'typeorm';
import { Loop } from '../lifecycle/loop.js';
import { runtimeRole } from './roles.js';

/** The part of pg's client that is used here. */
interface ListeningClient {
  on(event: 'notification', listener: (notification: Notification) => void): void;
  once(event: 'end', listener: () => void): void;
  removeAllListeners(event: 'notification'): void;
  end(): Promise<void>;
}

interface Notification {
  channel: string;
  payload?: string;
}

/**
 * The one connection of a process that PostgreSQL notifies of new rows: of events in the outbox, and of jobs in the queues. Notifications
 * only save time. While the connection is away they are lost, so every subscriber is called once it is back, and looks from time to time
 * by itself.
 */
export class Notifications {
  private readonly subscribers = new Map<string, Set<() => void>>();
  private readonly loop: Loop;
  private readonly role: string;
  private current: QueryRunner | undefined;
  private disconnect: () => void = () => undefined;

  constructor(
    service: string,
    private readonly dataSource: DataSource,
    logger: Logger,
  ) {
    this.role = runtimeRole(service);
    this.loop = new Loop({
      round: (signal) => this.listen(signal),
      onFailure: (error) => {
        logger.warn({ err: error }, 'listening for notifications restarts');
      },
    });
  }

  start(): void {
    this.loop.start();
  }

  stop(): Promise<void> {
    return this.loop.stop();
  }

  /** The connection; its session also holds the leader's lock. Undefined while it is away. */
  get connection(): QueryRunner | undefined {
    return this.current;
  }

  /** Replaces a connection that no longer responds. */
  reconnect(): void {
    this.disconnect();
  }

  /** Calls back for new events. */
  onEvents(listener: () => void): () => void {
    return this.subscribe(`${this.role}_outbox`, listener);
  }

  /** Calls back all processes for new events, and never rejects: they look from time to time by themselves. */
  async announceEvents(): Promise<void> {
    await this.dataSource
      .query('select pg_notify($1, $2)', [`${this.role}_outbox`, ''])
      .catch(() => undefined);
  }

  /** Calls back when jobs were added to a queue. */
  onJobs(queue: string, listener: () => void): () => void {
    return this.subscribe(`${this.role}_jobs ${queue}`, listener);
  }

  private subscribe(key: string, listener: () => void): () => void {
    const listeners = this.subscribers.get(key) ?? new Set();
    this.subscribers.set(key, listeners.add(listener));
    return () => listeners.delete(listener);
  }

  /** Runs until it is stopped, or the connection is lost, in which case it reconnects. */
  private async listen(signal: AbortSignal): Promise<number> {
    const runner = this.dataSource.createQueryRunner();
    try {
      const client = (await runner.connect()) as ListeningClient;
      const over = new Promise<void>((resolve) => {
        client.once('end', resolve);
        if (signal.aborted) resolve();
        signal.addEventListener('abort', () => {
          resolve();
        });
      });
      this.disconnect = () => void client.end().catch(() => undefined);
      client.on('notification', ({ channel, payload }) => {
        this.notify(payload ? `${channel} ${payload}` : channel);
      });
      await runner.query(`listen ${this.role}_outbox; listen ${this.role}_jobs`);
      this.current = runner;
      for (const key of this.subscribers.keys()) this.notify(key);
      await over;
      this.current = undefined;
      client.removeAllListeners('notification');
      await runner.query('unlisten *; select pg_advisory_unlock_all()').catch(() => undefined);
    } finally {
      this.disconnect = () => undefined;
      await runner.release().catch(() => undefined);
    }
    return 0;
  }

  private notify(key: string): void {
    for (const listener of this.subscribers.get(key) ?? []) listener();
  }
}
