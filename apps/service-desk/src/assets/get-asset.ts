import { NotFound, type InputOf } from '@gatehouse/contracts';
import type { getAsset, Asset } from '@gatehouse/contracts/service-desk';
import type { Context, UseCase } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { perspectiveOf } from '../shared/perspective.js';
import { AssetRepository } from './asset.repository.js';

@Injectable()
export class GetAsset implements UseCase<typeof getAsset> {
  constructor(private readonly assets: AssetRepository) {}

  async run({ assetId }: InputOf<typeof getAsset>, context: Context): Promise<Asset> {
    const asset = await this.assets.find(context, perspectiveOf(context), assetId);
    if (!asset) throw new NotFound();
    return asset;
  }
}
