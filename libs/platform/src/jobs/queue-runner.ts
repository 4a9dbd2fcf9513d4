import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { Context } from '../rpc/context.js';
import { holdName } from '../database/lock.js';
import type { Notifications } from '../database/notifications.js';
import { ownContext, type UnitOfWork } from '../database/unit-of-work.js';
import { Loop } from '../lifecycle/loop.js';
import type { Worker } from '../lifecycle/worker.js';
import { JOB_LEASE_MS, type Job, type JobQueue, type QueueOptions } from './queue.js';

/** How long a job whose notification was lost may wait. */
const SWEEP_MS = 30_000;
const RETRY_MS = 500;
/** How long stopping waits for running jobs before it aborts them. Must be shorter than the grace period of the process. */
const GRACE_MS = 6_000;
const TIMEOUT_MS = 3_000;
/** A lease is extended once this share of it has passed. */
const EXTENDED_AFTER = 1 / 3;

interface Run {
  over: Promise<void>;
  /** When it was leased for the last time, by `performance.now()`. */
  leasedAt: number;
}

interface Environment {
  service: string;
  work: UnitOfWork;
  notifications: Notifications;
  logger: Logger;
}

/**
 * Works off a queue: looks when PostgreSQL announces jobs, when the next one becomes due, when one has finished, and every
 * {@link SWEEP_MS}. Jobs run concurrently, so that a slow one delays only itself.
 */
export class QueueRunner implements Worker {
  private readonly running = new Map<string, Run>();
  private readonly stopping = new AbortController();
  private readonly aborting = new AbortController();
  private readonly loop: Loop;
  private readonly leaseMs: number;
  private unsubscribe: () => void = () => undefined;

  constructor(
    private readonly queue: JobQueue,
    private readonly options: QueueOptions,
    private readonly environment: Environment,
  ) {
    // Jobs that are not leased have nothing to extend.
    this.leaseMs = options.leasedIn === undefined ? Infinity : (options.leaseMs ?? JOB_LEASE_MS);
    this.loop = new Loop({
      round: () => this.look(),
      onFailure: (error) => {
        environment.logger.warn({ err: error, queue: options.name }, 'taking jobs failed');
      },
    });
  }

  start(): void {
    const { notifications } = this.environment;
    this.unsubscribe = notifications.onJobs(this.options.name, () => {
      this.loop.nudge();
    });
    this.loop.start();
  }

  /** Finishes the running jobs while extending their leases, or aborts them after the grace period. */
  async stop(): Promise<void> {
    this.unsubscribe();
    this.stopping.abort();
    const abort = setTimeout(() => {
      this.aborting.abort();
    }, GRACE_MS);
    await Promise.all([...this.running.values()].map(({ over }) => over));
    clearTimeout(abort);
    await this.loop.stop();
  }

  /** Takes as many jobs as there is room for, and begins them. @returns milliseconds until there may be more */
  private async look(): Promise<number> {
    const { work, service } = this.environment;
    const { name } = this.options;
    const { leaseMs } = this;
    const context = ownContext(TIMEOUT_MS, { action: `${service}.take-${name}` });
    const now = performance.now();
    const extended = [...this.running].filter(
      ([, { leasedAt }]) => now - leasedAt >= leaseMs * EXTENDED_AFTER,
    );
    const { jobs, dueInMs } = await work.run(context, { worker: 'on' }, (within) =>
      this.take(
        within,
        extended.map(([id]) => id),
      ),
    );
    for (const [, run] of extended) run.leasedAt = now;
    // What was taken just before stopping is left to others, once its lease has ended.
    if (!this.stopping.signal.aborted) for (const job of jobs) this.begin(job, now);
    const oldest = Math.min(...[...this.running.values()].map(({ leasedAt }) => leasedAt));
    const extendInMs = oldest + leaseMs * EXTENDED_AFTER - performance.now();
    return Math.max(0, Math.min(SWEEP_MS, dueInMs, extendInMs));
  }

  private async take(
    context: Context,
    extended: readonly string[],
  ): Promise<{ jobs: Job[]; dueInMs: number }> {
    const { queue, options, environment } = this;
    const running = [...this.running.keys()];
    const room = this.stopping.signal.aborted ? 0 : options.concurrency - running.length;
    // Sent together, and executed in this order.
    holdName(context.transaction, `${environment.service} queue ${options.name}`);
    if (extended.length > 0) this.extendLeases(context, extended);
    const [jobs, dueAt] = await Promise.all([
      room > 0 ? queue.take(context, room, running) : Promise.resolve([]),
      queue.nextDueAt?.(context) ?? Promise.resolve(null),
    ]);
    if (!dueAt) return { jobs, dueInMs: Infinity };
    const now = await context.transaction.now();
    return { jobs, dueInMs: dueAt.getTime() - now.getTime() + 1 };
  }

  private extendLeases({ transaction }: Context, ids: readonly string[]): void {
    const { leasedIn = '' } = this.options;
    transaction.send(
      `update ${leasedIn} set leased_until = now() + $2 * interval '1 millisecond'
       where id = any($1) and leased_until is not null`,
      [ids, this.leaseMs],
    );
  }

  private begin(job: Job, leasedAt: number): void {
    const over = this.run(job, this.running.get(job.id)?.over).finally(() => {
      if (this.running.get(job.id) === run) this.running.delete(job.id);
      this.loop.nudge();
    });
    const run = { over, leasedAt };
    this.running.set(job.id, run);
  }

  /**
   * Never rejects. A failed job keeps its place during the pause, so that this process does not take it again at once.
   * @param former its former run, if that is not quite over, or has outlived its lease
   */
  private async run(job: Job, former?: Promise<void>): Promise<void> {
    await former;
    const { logger } = this.environment;
    const { name: queue, retryMs = RETRY_MS } = this.options;
    try {
      await this.queue.run(job, this.aborting.signal);
    } catch (error) {
      logger.warn({ err: error, queue, job: job.id }, 'a job failed, will retry');
      await sleep(retryMs, undefined, { signal: this.stopping.signal }).catch(() => undefined);
    }
  }
}
