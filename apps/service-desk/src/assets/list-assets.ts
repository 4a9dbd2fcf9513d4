import type { InputOf } from '@gatehouse/contracts';
import { listAssets } from '@gatehouse/contracts/service-desk';
import { Handles, type Context, type UseCase } from '@gatehouse/platform';
import { perspectiveOf } from '../shared/perspective.js';
import { AssetRepository } from './asset.repository.js';

@Handles(listAssets)
export class ListAssets implements UseCase<typeof listAssets> {
  constructor(private readonly assets: AssetRepository) {}

  run(request: InputOf<typeof listAssets>, context: Context) {
    return this.assets.list(context, perspectiveOf(context), request);
  }
}
