import type { CustomerId, JobId } from '@gatehouse/contracts';
import { InvalidReference } from '@gatehouse/contracts/service-desk';
import type { Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { perspectiveOf } from '../shared/perspective.js';
import { JobRepository } from './job.repository.js';

/** Checks that a job that something refers to belongs to the same customer. */
@Injectable()
export class JobLookup {
  constructor(private readonly jobs: JobRepository) {}

  /** Allows none. @throws InvalidReference */
  async require(
    context: Context,
    customerId: CustomerId,
    jobId: JobId | null | undefined,
  ): Promise<void> {
    if (!jobId) return;
    const job = await this.jobs.findSummary(context, perspectiveOf(context), jobId);
    if (job?.customerId !== customerId) throw new InvalidReference({ field: 'jobId' });
  }
}
