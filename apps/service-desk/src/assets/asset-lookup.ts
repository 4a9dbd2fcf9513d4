import type { AssetId, CustomerId } from '@gatehouse/contracts';
import { InvalidReference } from '@gatehouse/contracts/service-desk';
import type { Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { AssetRepository } from './asset.repository.js';

/** Checks that an asset that something refers to belongs to the same customer. */
@Injectable()
export class AssetLookup {
  constructor(private readonly assets: AssetRepository) {}

  /** Allows none. @throws InvalidReference */
  async require(
    context: Context,
    customerId: CustomerId,
    assetId: AssetId | null | undefined,
  ): Promise<void> {
    if (assetId && !(await this.assets.belongsTo(context, customerId, assetId)))
      throw new InvalidReference({ field: 'assetId' });
  }
}
