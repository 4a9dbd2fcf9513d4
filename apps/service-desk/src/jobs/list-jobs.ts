import type { InputOf } from '@gatehouse/contracts';
import { exportJobs, listJobs } from '@gatehouse/contracts/service-desk';
import { Handles, type Context, type UseCase } from '@gatehouse/platform';
import { perspectiveOf } from '../shared/perspective.js';
import { JobRepository } from './job.repository.js';

@Handles(listJobs)
@Handles(exportJobs)
export class ListJobs implements UseCase<typeof listJobs> {
  constructor(private readonly jobs: JobRepository) {}

  run(input: InputOf<typeof listJobs>, context: Context) {
    return this.jobs.list(context, perspectiveOf(context), input);
  }
}
