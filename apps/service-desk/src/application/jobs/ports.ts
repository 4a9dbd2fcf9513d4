import type { CommentId, JobId, ProviderId } from '@gatehouse/contracts';
import type { InputOf } from '@gatehouse/contracts';
import type { Job, JobComment, listJobs } from '@gatehouse/contracts/service-desk';
import type { Context } from '@gatehouse/platform';
import type { Owned, Page, PageRequest, Side } from '../ports.js';

export interface JobRecord extends Job, Owned {
  /** Counts every change. */
  version: number;
}

export type JobsRequest = InputOf<typeof listJobs>;

export abstract class JobRepository {
  /**
   * Keeps a new job under the next number of its provider. Whoever creates next waits until this transaction ends, so numbers have
   * neither gaps nor twins.
   * @returns the number
   */
  abstract create(context: Context, job: Omit<JobRecord, 'number'>): Promise<number>;
  abstract find(context: Context, side: Side, id: JobId): Promise<Job | null>;
  /** Locked until the transaction ends. */
  abstract findForChange(
    context: Context,
    providerId: ProviderId,
    id: JobId,
  ): Promise<JobRecord | null>;
  abstract save(context: Context, job: JobRecord): Promise<void>;
  /** Newest first, or what changed last first. */
  abstract list(context: Context, side: Side, request: JobsRequest): Promise<Page<Job>>;
  /** Of whom a job is, for either side. */
  abstract ownersOf(
    context: Context,
    side: Side,
    id: JobId,
  ): Promise<Pick<JobRecord, 'providerId' | 'customerId' | 'number' | 'title' | 'reported'> | null>;
}

export interface CommentRecord extends JobComment, Owned {
  id: CommentId;
}

export abstract class CommentRepository {
  abstract add(context: Context, comment: CommentRecord): Promise<void>;
  /** Oldest first, and only what the side may see. */
  abstract list(
    context: Context,
    side: Side,
    jobId: JobId,
    request: PageRequest,
  ): Promise<Page<JobComment>>;
}
