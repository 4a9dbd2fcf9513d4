import type { InputOf, JobId, ProviderId } from '@gatehouse/contracts';
import type { Job, listJobs } from '@gatehouse/contracts/service-desk';
import type { Context } from '@gatehouse/platform';
import type { Ownership } from '../shared/ownership.js';
import type { Page } from '../shared/page.js';
import type { Perspective } from '../shared/perspective.js';

export interface JobRecord extends Job, Ownership {
  /** Incremented by every change. */
  version: number;
}

export type JobsRequest = InputOf<typeof listJobs>;

/** What other features need to know of a job. */
export type JobSummary = Pick<
  JobRecord,
  'providerId' | 'customerId' | 'number' | 'title' | 'reported'
>;

export abstract class JobRepository {
  abstract create(context: Context, job: JobRecord): void;
  abstract find(context: Context, perspective: Perspective, id: JobId): Promise<Job | null>;
  /** Locked until the transaction ends. */
  abstract findForChange(
    context: Context,
    providerId: ProviderId,
    id: JobId,
  ): Promise<JobRecord | null>;
  abstract save(context: Context, job: JobRecord): Promise<void>;
  /** Newest or most recently changed first. */
  abstract list(
    context: Context,
    perspective: Perspective,
    request: JobsRequest,
  ): Promise<Page<Job>>;
  abstract findSummary(
    context: Context,
    perspective: Perspective,
    id: JobId,
  ): Promise<JobSummary | null>;
}
