import type { CustomerId, SiteId } from '@gatehouse/contracts';
import { InvalidReference } from '@gatehouse/contracts/service-desk';
import type { Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { SiteRepository } from './site.repository.js';

/** Checks that a site that something refers to belongs to the same customer. */
@Injectable()
export class SiteLookup {
  constructor(private readonly sites: SiteRepository) {}

  /** Allows none. @throws InvalidReference */
  async require(
    context: Context,
    customerId: CustomerId,
    siteId: SiteId | null | undefined,
  ): Promise<void> {
    if (siteId && !(await this.sites.belongsTo(context, customerId, siteId)))
      throw new InvalidReference({ field: 'siteId' });
  }
}
