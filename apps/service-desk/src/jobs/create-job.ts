import { createJob, type Job } from '@gatehouse/contracts/service-desk';
import { Handles, type CallContext, type Context, type UseCase } from '@gatehouse/platform';
import { JobCreator, type NewJob } from './job-creator.js';

@Handles(createJob)
export class CreateJob implements UseCase<typeof createJob> {
  constructor(private readonly creator: JobCreator) {}

  prepare(job: NewJob, context: CallContext): Promise<void> {
    return this.creator.prepare(context, job);
  }

  run(job: NewJob, context: Context): Promise<Job> {
    return this.creator.create(context, job);
  }
}
