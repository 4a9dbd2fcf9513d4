import type { CustomerId, JobId } from '@gatehouse/contracts';
import { ReferenceUnfit } from '@gatehouse/contracts/service-desk';
import type { Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { perspectiveOf } from '../shared/perspective.js';
import { JobRepository } from './job.repository.js';

/** Checks that a job named elsewhere belongs to the same customer. */
@Injectable()
export class JobLookup {
  constructor(private readonly jobs: JobRepository) {}

  /** Does nothing where none is named. @throws ReferenceUnfit */
  async require(
    context: Context,
    customerId: CustomerId,
    jobId: JobId | null | undefined,
  ): Promise<void> {
    if (!jobId) return;
    const owners = await this.jobs.ownersOf(context, perspectiveOf(context), jobId);
    if (owners?.customerId !== customerId) throw new ReferenceUnfit({ field: 'jobId' });
  }
}
