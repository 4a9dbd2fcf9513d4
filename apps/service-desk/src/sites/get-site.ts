import { NotFound, type InputOf } from '@gatehouse/contracts';
import { getSite, type Site } from '@gatehouse/contracts/service-desk';
import { Handles, type Context, type UseCase } from '@gatehouse/platform';
import { perspectiveOf } from '../shared/perspective.js';
import { SiteRepository } from './site.repository.js';

@Handles(getSite)
export class GetSite implements UseCase<typeof getSite> {
  constructor(private readonly sites: SiteRepository) {}

  async run({ siteId }: InputOf<typeof getSite>, context: Context): Promise<Site> {
    const site = await this.sites.find(context, perspectiveOf(context), siteId);
    if (!site) throw new NotFound();
    return site;
  }
}
