import { CommentId, NotFound, PermissionDenied, type InputOf } from '@gatehouse/contracts';
import { addJobComment, jobCommented, type JobComment } from '@gatehouse/contracts/service-desk';
import { Handles, newId, record, memberOf, type Context, type UseCase } from '@gatehouse/platform';
import { perspectiveOf } from '../shared/perspective.js';
import { CommentRepository } from './comment.repository.js';
import { JobRepository, type JobSummary } from './job.repository.js';

/** Adds a comment of the provider or the customer. Internal comments are visible to the provider only. */
@Handles(addJobComment)
export class AddJobComment implements UseCase<typeof addJobComment> {
  constructor(
    private readonly jobs: JobRepository,
    private readonly comments: CommentRepository,
  ) {}

  async run(
    { jobId, text, internal }: InputOf<typeof addJobComment>,
    context: Context,
  ): Promise<JobComment> {
    const { userId, permissions } = memberOf(context);
    const perspective = perspectiveOf(context);
    const job = await this.jobs.findSummary(context, perspective, jobId);
    if (!job) throw new NotFound();
    const asCustomer = job.customerId === perspective.organizationId;
    if (asCustomer ? internal : !permissions.includes('jobs:write'))
      throw new PermissionDenied({ permission: 'jobs:write' });
    const { providerId, customerId } = job;
    const createdAt = await context.transaction.now();
    const comment = { id: newId(CommentId), jobId, authorId: userId, text, internal, createdAt };
    await this.comments.add(context, { ...comment, providerId, customerId });
    if (!internal) await this.recordCommented(context, comment, job);
    return comment;
  }

  private recordCommented(
    context: Context,
    { id, jobId }: JobComment,
    { providerId, customerId, number, title }: JobSummary,
  ): Promise<void> {
    return record(context, jobCommented, {
      aggregateId: id,
      sequence: 1,
      organizationId: providerId,
      data: { jobId, providerId, customerId, number, title },
    });
  }
}
