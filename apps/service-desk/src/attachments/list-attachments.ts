import { NotFound, type InputOf } from '@gatehouse/contracts';
import { listAttachments } from '@gatehouse/contracts/service-desk';
import { Handles, type Context, type UseCase } from '@gatehouse/platform';
import { JobRepository } from '../jobs/job.repository.js';
import { perspectiveOf } from '../shared/perspective.js';
import { AttachmentRepository } from './attachment.repository.js';

@Handles(listAttachments)
export class ListAttachments implements UseCase<typeof listAttachments> {
  constructor(
    private readonly jobs: JobRepository,
    private readonly attachments: AttachmentRepository,
  ) {}

  async run({ jobId }: InputOf<typeof listAttachments>, context: Context) {
    const perspective = perspectiveOf(context);
    if (!(await this.jobs.findSummary(context, perspective, jobId))) throw new NotFound();
    return { items: await this.attachments.list(context, perspective, jobId) };
  }
}
