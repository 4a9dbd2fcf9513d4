import { NotFound, type InputOf } from '@gatehouse/contracts';
import type { listJobComments } from '@gatehouse/contracts/service-desk';
import type { Context, UseCase } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { sideOf } from '../side.js';
import { CommentRepository, JobRepository } from './ports.js';

@Injectable()
export class ListJobComments implements UseCase<typeof listJobComments> {
  constructor(
    private readonly jobs: JobRepository,
    private readonly comments: CommentRepository,
  ) {}

  async run({ jobId, ...request }: InputOf<typeof listJobComments>, context: Context) {
    const side = sideOf(context);
    if (!(await this.jobs.ownersOf(context, side, jobId))) throw new NotFound();
    return this.comments.list(context, side, jobId, request);
  }
}
