import { JobId, type InputOf } from '@gatehouse/contracts';
import { createJob, type Job } from '@gatehouse/contracts/service-desk';
import {
  Handles,
  newId,
  organizationOf,
  type CallContext,
  type Context,
  type UseCase,
} from '@gatehouse/platform';
import { AssetLookup } from '../assets/asset-lookup.js';
import { CustomerLookup } from '../customers/customer-lookup.js';
import { MemberLookup } from '../members/member-lookup.js';
import { SiteLookup } from '../sites/site-lookup.js';
import { JobWriter } from './job-writer.js';

type Input = InputOf<typeof createJob>;

@Handles(createJob)
export class CreateJob implements UseCase<typeof createJob> {
  constructor(
    private readonly customers: CustomerLookup,
    private readonly members: MemberLookup,
    private readonly sites: SiteLookup,
    private readonly assets: AssetLookup,
    private readonly writer: JobWriter,
  ) {}

  async prepare({ customerId, assigneeId }: Input, context: CallContext): Promise<void> {
    await this.customers.require(customerId, context);
    await this.members.require(assigneeId, context);
  }

  async run(input: Input, context: Context): Promise<Job> {
    await this.sites.require(context, input.customerId, input.siteId);
    await this.assets.require(context, input.customerId, input.assetId);
    const now = await context.transaction.now();
    return this.writer.create(context, {
      ...input,
      id: newId(JobId),
      providerId: organizationOf(context),
      state: 'new',
      reported: false,
      createdAt: now,
      updatedAt: now,
      closedAt: null,
    });
  }
}
