import { NotFound, type InputOf } from '@gatehouse/contracts';
import { updateAsset, type Asset } from '@gatehouse/contracts/service-desk';
import {
  applyPatch,
  Handles,
  organizationOf,
  requireUnchanged,
  type Context,
  type UseCase,
} from '@gatehouse/platform';
import { SiteLookup } from '../sites/site-lookup.js';
import { AssetWriter } from './asset-writer.js';
import { AssetRepository } from './asset.repository.js';

@Handles(updateAsset)
export class UpdateAsset implements UseCase<typeof updateAsset> {
  constructor(
    private readonly assets: AssetRepository,
    private readonly sites: SiteLookup,
    private readonly writer: AssetWriter,
  ) {}

  async run({ assetId, ...patch }: InputOf<typeof updateAsset>, context: Context): Promise<Asset> {
    const before = await this.assets.findForChange(context, organizationOf(context), assetId);
    if (!before) throw new NotFound();
    await requireUnchanged(context);
    await this.sites.require(context, before.customerId, patch.siteId);
    const after = applyPatch(before, patch);
    return after === before ? before : this.writer.save(context, before, after);
  }
}
