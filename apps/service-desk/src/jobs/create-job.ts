import { createJob, type Job } from '@gatehouse/contracts/service-desk';
import {
  Handles,
  organizationOf,
  type CallContext,
  type Context,
  type UseCase,
} from '@gatehouse/platform';
import { JobCreator, type NewJob } from './job-creator.js';
import { JobNumbers } from './job-numbers.js';

@Handles(createJob)
export class CreateJob implements UseCase<typeof createJob, Context, number> {
  constructor(
    private readonly creator: JobCreator,
    private readonly numbers: JobNumbers,
  ) {}

  /** @returns the number */
  async prepare(job: NewJob, context: CallContext): Promise<number> {
    await this.creator.prepare(context, job);
    return this.numbers.next(organizationOf(context));
  }

  run(job: NewJob, context: Context, number: number): Promise<Job> {
    return this.creator.create(context, job, number);
  }
}
