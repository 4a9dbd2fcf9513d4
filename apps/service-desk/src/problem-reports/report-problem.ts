import { AreaNotOpen, InvalidRequest, JobId, NotFound, type InputOf } from '@gatehouse/contracts';
import { reportProblem, type Job } from '@gatehouse/contracts/service-desk';
import {
  Handles,
  newId,
  memberOf,
  type CallContext,
  type Context,
  type UseCase,
} from '@gatehouse/platform';
import { AssetRepository } from '../assets/asset.repository.js';
import { JobNumbers } from '../jobs/job-numbers.js';
import { JobWriter } from '../jobs/job-writer.js';
import type { JobRecord } from '../jobs/job.repository.js';
import type { Ownership } from '../shared/ownership.js';
import { ignoreAreas, perspectiveOf } from '../shared/perspective.js';
import { SiteRepository } from '../sites/site.repository.js';

type Input = InputOf<typeof reportProblem>;
type Place = Ownership & Pick<JobRecord, 'assetId' | 'siteId'>;

/** Creates a job for the provider from a problem that a customer reports. */
@Handles(reportProblem)
export class ReportProblem implements UseCase<typeof reportProblem, Context, number | undefined> {
  constructor(
    private readonly assets: AssetRepository,
    private readonly sites: SiteRepository,
    private readonly writer: JobWriter,
    private readonly numbers: JobNumbers,
  ) {}

  /** @returns the number of a job for the caller's provider */
  async prepare(input: Input, context: CallContext): Promise<number | undefined> {
    const { areas, providerId } = memberOf(context);
    if (!areas.includes('problem-reports')) throw new AreaNotOpen({ area: 'problem-reports' });
    if ((input.assetId === undefined) === (input.siteId === undefined)) {
      const detail = 'exactly one of `assetId` and `siteId` is required';
      throw new InvalidRequest({ errors: [{ pointer: '/assetId', detail }] });
    }
    return providerId === null ? undefined : this.numbers.next(providerId);
  }

  async run(input: Input, context: Context, prepared: number | undefined): Promise<{ job: Job }> {
    ignoreAreas(context);
    const { organizationId, providerId } = memberOf(context);
    const place = await this.placeOf(input, context);
    if (place?.customerId !== organizationId) throw new NotFound();
    // An independent organization reports to its former provider.
    const number =
      prepared !== undefined && place.providerId === providerId
        ? prepared
        : await this.numbers.next(place.providerId);
    const now = await context.transaction.now();
    // Only the provider can write jobs, so the job is created in the provider's scope.
    context.transaction.enter({ organization_id: place.providerId });
    const job = await this.writer.create(context, {
      ...place,
      id: newId(JobId),
      number,
      title: input.title,
      description: input.description,
      type: 'repair',
      priority: 'normal',
      state: 'new',
      assigneeId: null,
      reported: true,
      createdAt: now,
      updatedAt: now,
      closedAt: null,
    });
    return { job };
  }

  private async placeOf({ assetId, siteId }: Input, context: Context): Promise<Place | null> {
    const perspective = perspectiveOf(context);
    if (assetId) {
      const asset = await this.assets.find(context, perspective, assetId);
      if (!asset) return null;
      const { providerId, customerId } = asset;
      return { providerId, customerId, assetId, siteId: asset.siteId };
    }
    const site = siteId ? await this.sites.find(context, perspective, siteId) : null;
    if (!site) return null;
    const { id, providerId, customerId } = site;
    return { providerId, customerId, assetId: null, siteId: id };
  }
}
