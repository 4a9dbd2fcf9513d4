import { NotFound, type InputOf } from '@gatehouse/contracts';
import { listJobComments } from '@gatehouse/contracts/service-desk';
import { Handles, type Context, type UseCase } from '@gatehouse/platform';
import { perspectiveOf } from '../shared/perspective.js';
import { CommentRepository } from './comment.repository.js';
import { JobRepository } from './job.repository.js';

@Handles(listJobComments)
export class ListJobComments implements UseCase<typeof listJobComments> {
  constructor(
    private readonly jobs: JobRepository,
    private readonly comments: CommentRepository,
  ) {}

  async run({ jobId, ...request }: InputOf<typeof listJobComments>, context: Context) {
    const perspective = perspectiveOf(context);
    if (!(await this.jobs.findSummary(context, perspective, jobId))) throw new NotFound();
    return this.comments.list(context, perspective, jobId, request);
  }
}
