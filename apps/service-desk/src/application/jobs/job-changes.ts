import { jobChanged } from '@gatehouse/contracts/service-desk';
import { differences, record, type Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { jobTally } from '../../domain/tally.js';
import { Tallies } from '../dashboard/ports.js';
import { JobRepository, type JobRecord } from './ports.js';

/** Saves a job with all that follows from it: its event, and the figures. Under the scope of its provider. */
@Injectable()
export class JobChanges {
  constructor(
    private readonly jobs: JobRepository,
    private readonly tallies: Tallies,
  ) {}

  /** Gives a new job its number. */
  async create(context: Context, job: Omit<JobRecord, 'number' | 'version'>): Promise<JobRecord> {
    const first = { ...job, version: 1 };
    const created = { ...first, number: await this.jobs.create(context, first) };
    await this.follow(context, null, created);
    return created;
  }

  async save(context: Context, before: JobRecord, wish: JobRecord): Promise<JobRecord> {
    const after = { ...wish, updatedAt: context.transaction.now, version: before.version + 1 };
    await this.jobs.save(context, after);
    await this.follow(context, before, after);
    return after;
  }

  private async follow(
    context: Context,
    before: JobRecord | null,
    after: JobRecord,
  ): Promise<void> {
    await this.tallies.apply(context, after, jobTally(before, after));
    const { id, providerId, customerId, number, title, state, reported } = after;
    const changed = before ? differences(before, after, ['updatedAt', 'version']) : [];
    await record(context, jobChanged, {
      aggregateId: id,
      sequence: after.version,
      organizationId: providerId,
      data: { jobId: id, providerId, customerId, number, title, state, reported, changed },
    });
  }
}
