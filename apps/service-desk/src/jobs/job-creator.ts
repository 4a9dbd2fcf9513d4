import { JobId, type InputOf } from '@gatehouse/contracts';
import type { createJob } from '@gatehouse/contracts/service-desk';
import { newId, organizationOf, type CallContext, type Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { AssetLookup } from '../assets/asset-lookup.js';
import { CustomerLookup } from '../customers/customer-lookup.js';
import { MemberLookup } from '../members/member-lookup.js';
import { SiteLookup } from '../sites/site-lookup.js';
import { JobWriter } from './job-writer.js';
import type { JobRecord } from './job.repository.js';

export type NewJob = InputOf<typeof createJob>;

/** Creates jobs, in two steps: the first may have to wait for an event, which no transaction does. */
@Injectable()
export class JobCreator {
  constructor(
    private readonly customers: CustomerLookup,
    private readonly members: MemberLookup,
    private readonly sites: SiteLookup,
    private readonly assets: AssetLookup,
    private readonly writer: JobWriter,
  ) {}

  /** @throws NotFound for the customer; InvalidAssignee */
  async prepare(context: CallContext, { customerId, assigneeId }: NewJob): Promise<void> {
    await this.customers.require(customerId, context);
    await this.members.require(assigneeId, context);
  }

  /** @throws InvalidReference */
  async create(context: Context, job: NewJob, number: number): Promise<JobRecord> {
    await this.sites.require(context, job.customerId, job.siteId);
    await this.assets.require(context, job.customerId, job.assetId);
    const now = await context.transaction.now();
    return this.writer.create(context, {
      ...job,
      id: newId(JobId),
      number,
      providerId: organizationOf(context),
      state: 'new',
      reported: false,
      createdAt: now,
      updatedAt: now,
      closedAt: null,
    });
  }
}
