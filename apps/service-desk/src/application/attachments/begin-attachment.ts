import {
  AreaNotOpen,
  AttachmentId,
  NotFound,
  PermissionDenied,
  type InputOf,
} from '@gatehouse/contracts';
import {
  TooManyAttachments,
  type Attachment,
  type beginAttachment,
} from '@gatehouse/contracts/service-desk';
import { newId, userOf, type Context, type UseCase } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { JobRepository, type JobRecord } from '../jobs/ports.js';
import { sideOf } from '../side.js';
import { AttachmentRepository } from './ports.js';

const MOST = 10;

@Injectable()
export class BeginAttachment implements UseCase<typeof beginAttachment> {
  constructor(
    private readonly jobs: JobRepository,
    private readonly attachments: AttachmentRepository,
  ) {}

  async run(
    { sha256, ...sent }: InputOf<typeof beginAttachment>,
    context: Context,
  ): Promise<Attachment> {
    const { userId: addedBy } = userOf(context);
    const { jobId, contentType, size, name = null } = sent;
    const job = await this.jobs.ownersOf(context, sideOf(context), jobId);
    requireRight(context, job);
    const { providerId, customerId } = job;
    // What is on a job is its provider's to write: adding to it is a customer's one way to have it written.
    if (customerId === userOf(context).organizationId)
      await context.transaction.enter({ organization_id: providerId });
    if ((await this.attachments.countOf(context, jobId)) >= MOST) throw new TooManyAttachments();
    const createdAt = context.transaction.now;
    const what = { id: newId(AttachmentId), jobId, name, contentType, size, addedBy, createdAt };
    await this.attachments.begin(context, { ...what, providerId, customerId, sha256 });
    return { ...what, width: 0, height: 0 };
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
