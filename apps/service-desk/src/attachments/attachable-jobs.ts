import { AreaNotOpen, NotFound, PermissionDenied, type JobId } from '@gatehouse/contracts';
import { memberOf, type Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { JobRepository, type JobSummary } from '../jobs/job.repository.js';
import { ignoreAreas, perspectiveOf } from '../shared/perspective.js';

/** Decides which jobs a user may add photos to. */
@Injectable()
export class AttachableJobs {
  constructor(private readonly jobs: JobRepository) {}

  /** @throws AreaNotOpen, NotFound, PermissionDenied */
  async require(context: Context, jobId: JobId): Promise<JobSummary> {
    ignoreAreas(context);
    const job = await this.jobs.findSummary(context, perspectiveOf(context), jobId);
    requireAllowed(context, job);
    // Only the provider can write to its jobs, so a customer's photo is added in the provider's scope.
    if (job.customerId === memberOf(context).organizationId)
      context.transaction.enter({ organization_id: job.providerId });
    return job;
  }
}

/** Providers need the permission. Customers need the jobs area, or the area for problem reports if the job is one. */
function requireAllowed(context: Context, job: JobSummary | null): asserts job is JobSummary {
  const { organizationId, organizationKind, permissions, areas } = memberOf(context);
  const mayReport = areas.includes('problem-reports') && job?.reported !== false;
  if (organizationKind === 'customer' && !areas.includes('jobs') && !mayReport)
    throw new AreaNotOpen({ area: 'jobs' });
  if (!job) throw new NotFound();
  if (job.customerId !== organizationId && !permissions.includes('jobs:write'))
    throw new PermissionDenied({ permission: 'jobs:write' });
}
