import type { InputOf } from '@gatehouse/contracts';
import type { listJobs } from '@gatehouse/contracts/service-desk';
import type { Context, UseCase } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { perspectiveOf } from '../shared/perspective.js';
import { JobRepository } from './job.repository.js';

@Injectable()
export class ListJobs implements UseCase<typeof listJobs> {
  constructor(private readonly jobs: JobRepository) {}

  run(input: InputOf<typeof listJobs>, context: Context) {
    return this.jobs.list(context, perspectiveOf(context), input);
  }
}
