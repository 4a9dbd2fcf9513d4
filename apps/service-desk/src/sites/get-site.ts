import { NotFound, type InputOf } from '@gatehouse/contracts';
import type { getSite, Site } from '@gatehouse/contracts/service-desk';
import type { Context, UseCase } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { perspectiveOf } from '../shared/perspective.js';
import { SiteRepository } from './site.repository.js';

@Injectable()
export class GetSite implements UseCase<typeof getSite> {
  constructor(private readonly sites: SiteRepository) {}

  async run({ siteId }: InputOf<typeof getSite>, context: Context): Promise<Site> {
    const site = await this.sites.find(context, perspectiveOf(context), siteId);
    if (!site) throw new NotFound();
    return site;
  }
}
