import { NotFound, type InputOf } from '@gatehouse/contracts';
import { updateJob, type Job } from '@gatehouse/contracts/service-desk';
import {
  applyPatch,
  Handles,
  organizationOf,
  requireUnchanged,
  type CallContext,
  type Context,
  type UseCase,
} from '@gatehouse/platform';
import { AssetLookup } from '../assets/asset-lookup.js';
import { MemberLookup } from '../members/member-lookup.js';
import { SiteLookup } from '../sites/site-lookup.js';
import { JobWriter } from './job-writer.js';
import { JobRepository } from './job.repository.js';
import { transitionJob } from './job.rules.js';

@Handles(updateJob)
export class UpdateJob implements UseCase<typeof updateJob> {
  constructor(
    private readonly members: MemberLookup,
    private readonly jobs: JobRepository,
    private readonly sites: SiteLookup,
    private readonly assets: AssetLookup,
    private readonly writer: JobWriter,
  ) {}

  prepare({ assigneeId }: InputOf<typeof updateJob>, context: CallContext): Promise<void> {
    return this.members.require(assigneeId, context);
  }

  async run({ jobId, state, ...patch }: InputOf<typeof updateJob>, context: Context): Promise<Job> {
    const before = await this.jobs.findForChange(context, organizationOf(context), jobId);
    if (!before) throw new NotFound();
    await requireUnchanged(context);
    await this.sites.require(context, before.customerId, patch.siteId);
    await this.assets.require(context, before.customerId, patch.assetId);
    const patched = applyPatch(before, patch);
    const after = state ? transitionJob(patched, state, await context.transaction.now()) : patched;
    return after === before ? before : this.writer.save(context, before, after);
  }
}
