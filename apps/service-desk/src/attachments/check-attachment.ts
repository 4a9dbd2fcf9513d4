import type { InputOf } from '@gatehouse/contracts';
import type { checkAttachment } from '@gatehouse/contracts/service-desk';
import type { Context, UseCase } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { AttachableJobs } from './attachable-jobs.js';

/** Asked before a photo is sent: nobody sends one for nothing. */
@Injectable()
export class CheckAttachment implements UseCase<typeof checkAttachment> {
  constructor(private readonly jobs: AttachableJobs) {}

  async run({ jobId }: InputOf<typeof checkAttachment>, context: Context): Promise<undefined> {
    await this.jobs.require(context, jobId);
  }
}
