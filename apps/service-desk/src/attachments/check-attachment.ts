import type { InputOf } from '@gatehouse/contracts';
import { checkAttachment } from '@gatehouse/contracts/service-desk';
import { Handles, type Context, type UseCase } from '@gatehouse/platform';
import { AttachableJobs } from './attachable-jobs.js';

/** Checks the permission before a photo is uploaded. */
@Handles(checkAttachment)
export class CheckAttachment implements UseCase<typeof checkAttachment> {
  constructor(private readonly jobs: AttachableJobs) {}

  async run({ jobId }: InputOf<typeof checkAttachment>, context: Context): Promise<undefined> {
    await this.jobs.require(context, jobId);
  }
}
