import { setTimeout as sleep } from 'node:timers/promises';
import {
  JobId,
  NotFound,
  type CustomerId,
  type InputOf,
  type ProviderId,
} from '@gatehouse/contracts';
import { jobChanged, type createJob, type Job } from '@gatehouse/contracts/service-desk';
import { newId, organizationOf, record, type Context, type UseCase } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { CustomerDirectory, JobRepository, type JobRecord } from './ports.js';

/** How long to wait for word of a customer that was made just now: 1 s in all. */
const WAITS_MS = [20, 40, 80, 160, 300, 400];

@Injectable()
export class CreateJob implements UseCase<typeof createJob> {
  constructor(
    private readonly customers: CustomerDirectory,
    private readonly jobs: JobRepository,
  ) {}

  async run(input: InputOf<typeof createJob>, context: Context): Promise<Job> {
    const { customerId, title, description } = input;
    const providerId = organizationOf(context);
    if (!(await this.isServed(context, customerId, providerId))) throw new NotFound();
    const job: JobRecord = {
      number: await this.jobs.nextNumber(context, providerId),
      id: newId(JobId),
      providerId,
      customerId,
      title,
      description,
      state: 'new',
      createdAt: context.transaction.now,
      version: 1,
    };
    await this.jobs.create(context, job);
    const { id, number, state } = job;
    await record(context, jobChanged, {
      aggregateId: id,
      sequence: job.version,
      organizationId: providerId,
      data: { jobId: id, providerId, customerId, number, title, state },
    });
    return job;
  }

  /** A customer may have been created a moment ago, and the event that tells of it be still on its way. */
  private async isServed(context: Context, customerId: CustomerId, providerId: ProviderId) {
    for (const wait of WAITS_MS) {
      if (await this.customers.isServedBy(context, customerId, providerId)) return true;
      await sleep(wait);
    }
    return this.customers.isServedBy(context, customerId, providerId);
  }
}
