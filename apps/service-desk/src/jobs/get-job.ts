import { NotFound, type InputOf } from '@gatehouse/contracts';
import { getJob, type Job } from '@gatehouse/contracts/service-desk';
import { Handles, type Context, type UseCase } from '@gatehouse/platform';
import { perspectiveOf } from '../shared/perspective.js';
import { JobRepository } from './job.repository.js';

@Handles(getJob)
export class GetJob implements UseCase<typeof getJob> {
  constructor(private readonly jobs: JobRepository) {}

  async run({ jobId }: InputOf<typeof getJob>, context: Context): Promise<Job> {
    const job = await this.jobs.find(context, perspectiveOf(context), jobId);
    if (!job) throw new NotFound();
    return job;
  }
}
