import { NotFound, type InputOf } from '@gatehouse/contracts';
import type { Site, updateSite } from '@gatehouse/contracts/service-desk';
import {
  changed,
  type Context,
  organizationOf,
  requireUnchanged,
  type UseCase,
} from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { SiteRepository } from './site.repository.js';

@Injectable()
export class UpdateSite implements UseCase<typeof updateSite> {
  constructor(private readonly sites: SiteRepository) {}

  async run({ siteId, ...wish }: InputOf<typeof updateSite>, context: Context): Promise<Site> {
    const before = await this.sites.findForChange(context, organizationOf(context), siteId);
    if (!before) throw new NotFound();
    await requireUnchanged(context);
    const after = changed(before, wish);
    if (after !== before) await this.sites.save(context, after);
    return after;
  }
}
