import { AreaNotOpen, NotFound, PermissionDenied, type JobId } from '@gatehouse/contracts';
import { userOf, type Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { JobRepository, type JobRecord } from '../jobs/job.repository.js';
import { ignoreAreas, perspectiveOf } from '../shared/perspective.js';

/** The jobs to which somebody may add a photo. */
@Injectable()
export class AttachableJobs {
  constructor(private readonly jobs: JobRepository) {}

  /** @throws AreaNotOpen, NotFound, PermissionDenied */
  async require(context: Context, jobId: JobId): Promise<Found> {
    await ignoreAreas(context);
    const job = await this.jobs.ownersOf(context, perspectiveOf(context), jobId);
    requireRight(context, job);
    // What is on a job is its provider's to write: adding to it is a customer's one way to have it written.
    if (job.customerId === userOf(context).organizationId)
      await context.transaction.enter({ organization_id: job.providerId });
    return job;
  }
}

type Found = Pick<JobRecord, 'providerId' | 'customerId' | 'reported'>;

/**
 * A provider's people need their permission. A customer's need the jobs open to them; or to have reported it, since whoever may
 * report may show what they mean.
 */
function requireRight(context: Context, job: Found | null): asserts job is Found {
  const { organizationId, organizationKind, permissions, areas } = userOf(context);
  const reports = areas.includes('problem-reports') && job?.reported !== false;
  if (organizationKind === 'customer' && !areas.includes('jobs') && !reports)
    throw new AreaNotOpen({ area: 'jobs' });
  if (!job) throw new NotFound();
  if (job.customerId !== organizationId && !permissions.includes('jobs:write'))
    throw new PermissionDenied({ permission: 'jobs:write' });
}
