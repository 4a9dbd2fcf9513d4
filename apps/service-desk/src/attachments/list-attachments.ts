import { NotFound, type InputOf } from '@gatehouse/contracts';
import type { listAttachments } from '@gatehouse/contracts/service-desk';
import type { Context, UseCase } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { JobRepository } from '../jobs/job.repository.js';
import { perspectiveOf } from '../shared/perspective.js';
import { AttachmentRepository } from './attachment.repository.js';

@Injectable()
export class ListAttachments implements UseCase<typeof listAttachments> {
  constructor(
    private readonly jobs: JobRepository,
    private readonly attachments: AttachmentRepository,
  ) {}

  async run({ jobId }: InputOf<typeof listAttachments>, context: Context) {
    const side = perspectiveOf(context);
    if (!(await this.jobs.ownersOf(context, side, jobId))) throw new NotFound();
    return { items: await this.attachments.list(context, side, jobId) };
  }
}
