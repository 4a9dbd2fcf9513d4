import { jobChanged } from '@gatehouse/contracts/service-desk';
import { differences, record, type Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { CounterRepository } from '../counters/counter.repository.js';
import { jobCounterChanges } from '../counters/counter.rules.js';
import { JobRepository, type JobRecord } from './job.repository.js';

/** Saves jobs, and with them their event and the dashboard counters. Runs in the scope of the provider. */
@Injectable()
export class JobWriter {
  constructor(
    private readonly jobs: JobRepository,
    private readonly counters: CounterRepository,
  ) {}

  async create(context: Context, job: Omit<JobRecord, 'version'>): Promise<JobRecord> {
    const created = { ...job, version: 1 };
    this.jobs.create(context, created);
    await this.recordChange(context, null, created);
    return created;
  }

  async save(context: Context, before: JobRecord, changed: JobRecord): Promise<JobRecord> {
    const after = {
      ...changed,
      updatedAt: await context.transaction.now(),
      version: before.version + 1,
    };
    await this.jobs.save(context, after);
    await this.recordChange(context, before, after);
    return after;
  }

  private async recordChange(
    context: Context,
    before: JobRecord | null,
    after: JobRecord,
  ): Promise<void> {
    this.counters.apply(context, after, jobCounterChanges(before, after));
    const { id, providerId, customerId, number, title, state, reported } = after;
    const fields = before ? differences(before, after, ['updatedAt', 'version']) : [];
    await record(context, jobChanged, {
      aggregateId: id,
      sequence: after.version,
      organizationId: providerId,
      data: { jobId: id, providerId, customerId, number, title, state, reported, changed: fields },
    });
  }
}
