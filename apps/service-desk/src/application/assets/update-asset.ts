import { NotFound, type InputOf } from '@gatehouse/contracts';
import type { Asset, updateAsset } from '@gatehouse/contracts/service-desk';
import {
  changed,
  type Context,
  organizationOf,
  requireUnchanged,
  type UseCase,
} from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { References } from '../references.js';
import { AssetChanges } from './asset-changes.js';
import { AssetRepository } from './ports.js';

@Injectable()
export class UpdateAsset implements UseCase<typeof updateAsset> {
  constructor(
    private readonly assets: AssetRepository,
    private readonly references: References,
    private readonly changes: AssetChanges,
  ) {}

  async run({ assetId, ...wish }: InputOf<typeof updateAsset>, context: Context): Promise<Asset> {
    const before = await this.assets.findForChange(context, organizationOf(context), assetId);
    if (!before) throw new NotFound();
    await requireUnchanged(context);
    await this.references.require(context, before.customerId, { siteId: wish.siteId });
    const after = changed(before, wish);
    return after === before ? before : this.changes.save(context, before, after);
  }
}
