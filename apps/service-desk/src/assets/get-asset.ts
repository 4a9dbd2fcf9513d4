import { NotFound, type InputOf } from '@gatehouse/contracts';
import { getAsset, type Asset } from '@gatehouse/contracts/service-desk';
import { Handles, type Context, type UseCase } from '@gatehouse/platform';
import { perspectiveOf } from '../shared/perspective.js';
import { AssetRepository } from './asset.repository.js';

@Handles(getAsset)
export class GetAsset implements UseCase<typeof getAsset> {
  constructor(private readonly assets: AssetRepository) {}

  async run({ assetId }: InputOf<typeof getAsset>, context: Context): Promise<Asset> {
    const asset = await this.assets.find(context, perspectiveOf(context), assetId);
    if (!asset) throw new NotFound();
    return asset;
  }
}
