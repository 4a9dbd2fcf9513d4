import type { Type } from '@nestjs/common';
import type { Context } from '../rpc/context.js';
import { declarations, type Declaration } from '../service/declarations.js';

/** Something to do once. */
export interface Job {
  readonly id: string;
}

/**
 * Jobs in a table that are due at some time. The queue knows its SQL and how to do a job; the platform knows when to look, and keeps the
 * process from dropping what it has begun. Rows are announced by a trigger with `announce_job('<name>')`.
 */
export interface JobQueue<J extends Job = Job> {
  /**
   * Takes jobs that are due, except those that this process is running. One replica at a time does this. Jobs are leased, unless running
   * one holds a lock of its own.
   */
  take(context: Context, limit: number, running: readonly string[]): Promise<J[]>;
  /** The first moment from now on at which a job becomes due, or another's lease ends; absent if jobs are due as soon as they exist. */
  nextDueAt?(context: Context): Promise<Date | null>;
  /** Does a job. If this rejects, the job is taken again after a pause, once its lease has ended. @param signal aborted when stopping has waited long enough */
  run(job: J, signal: AbortSignal): Promise<void>;
  /** Whether there is a queue in this installation. */
  readonly isEnabled?: boolean;
}

export const JOB_LEASE_MS = 6_000;

/** How long a job is leased, as SQL. */
export const JOB_LEASE = `interval '${String(JOB_LEASE_MS)} milliseconds'`;

export interface QueueOptions {
  /** Within the service. */
  name: string;
  /** How many jobs run at the same time in this process. */
  concurrency: number;
  /** The table of jobs that are leased: `leased_until`, which {@link JOB_LEASE} sets and the platform extends while they run. */
  leasedIn?: string;
  /** How long after its process died a leased job is taken by another. */
  leaseMs?: number;
  /** The pause after a failed job. */
  retryMs?: number;
}

const queues: Declaration<QueueOptions> = declarations('queue', () => true);

/** Makes a class a queue that the platform works off. */
export function Queue(options: QueueOptions) {
  return <J extends Job>(queue: Type<JobQueue<J>>): void => {
    queues.declare(queue, options);
  };
}

export const queuesAmong = (
  providers: Iterable<object>,
): { queue: JobQueue; options: QueueOptions }[] =>
  queues.among(providers).map(({ instance, declared }) => ({
    queue: instance as JobQueue,
    options: declared,
  }));
