import { NotFound, type InputOf } from '@gatehouse/contracts';
import { updateSite, type Site } from '@gatehouse/contracts/service-desk';
import {
  applyPatch,
  Handles,
  organizationOf,
  requireUnchanged,
  type Context,
  type UseCase,
} from '@gatehouse/platform';
import { SiteRepository } from './site.repository.js';

@Handles(updateSite)
export class UpdateSite implements UseCase<typeof updateSite> {
  constructor(private readonly sites: SiteRepository) {}

  async run({ siteId, ...patch }: InputOf<typeof updateSite>, context: Context): Promise<Site> {
    const before = await this.sites.findForChange(context, organizationOf(context), siteId);
    if (!before) throw new NotFound();
    await requireUnchanged(context);
    const after = applyPatch(before, patch);
    if (after !== before) await this.sites.save(context, after);
    return after;
  }
}
