import type { InputOf, JobId, ProviderId } from '@gatehouse/contracts';
import type { Job, listJobs } from '@gatehouse/contracts/service-desk';
import type { Context } from '@gatehouse/platform';
import type { Ownership } from '../shared/ownership.js';
import type { Page } from '../shared/page.js';
import type { Perspective } from '../shared/perspective.js';

export interface JobRecord extends Job, Ownership {
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
  abstract find(context: Context, side: Perspective, id: JobId): Promise<Job | null>;
  /** Locked until the transaction ends. */
  abstract findForChange(
    context: Context,
    providerId: ProviderId,
    id: JobId,
  ): Promise<JobRecord | null>;
  abstract save(context: Context, job: JobRecord): Promise<void>;
  /** Newest first, or what changed last first. */
  abstract list(context: Context, side: Perspective, request: JobsRequest): Promise<Page<Job>>;
  /** Of whom a job is, for either side. */
  abstract ownersOf(
    context: Context,
    side: Perspective,
    id: JobId,
  ): Promise<Pick<JobRecord, 'providerId' | 'customerId' | 'number' | 'title' | 'reported'> | null>;
}
