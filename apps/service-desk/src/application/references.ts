import type { AssetId, CustomerId, JobId, SiteId } from '@gatehouse/contracts';
import { ReferenceUnfit } from '@gatehouse/contracts/service-desk';
import type { Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { AssetRepository } from './assets/ports.js';
import { JobRepository } from './jobs/ports.js';
import { SiteRepository } from './sites/ports.js';
import { sideOf } from './side.js';

interface Named {
  siteId?: SiteId | null | undefined;
  assetId?: AssetId | null | undefined;
  jobId?: JobId | null | undefined;
}

/** What one thing names of another must belong to the same customer. */
@Injectable()
export class References {
  constructor(
    private readonly sites: SiteRepository,
    private readonly assets: AssetRepository,
    private readonly jobs: JobRepository,
  ) {}

  /** @throws ReferenceUnfit */
  async require(context: Context, customerId: CustomerId, named: Named): Promise<void> {
    const { siteId, assetId, jobId } = named;
    if (siteId && !(await this.sites.isOf(context, customerId, siteId)))
      throw new ReferenceUnfit({ field: 'siteId' });
    if (assetId && !(await this.assets.isOf(context, customerId, assetId)))
      throw new ReferenceUnfit({ field: 'assetId' });
    if (jobId) {
      const owners = await this.jobs.ownersOf(context, sideOf(context), jobId);
      if (owners?.customerId !== customerId) throw new ReferenceUnfit({ field: 'jobId' });
    }
  }
}
