import type { InputOf } from '@gatehouse/contracts';
import type { listAssets } from '@gatehouse/contracts/service-desk';
import type { Context, UseCase } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { perspectiveOf } from '../shared/perspective.js';
import { AssetRepository } from './asset.repository.js';

@Injectable()
export class ListAssets implements UseCase<typeof listAssets> {
  constructor(private readonly assets: AssetRepository) {}

  run(request: InputOf<typeof listAssets>, context: Context) {
    return this.assets.list(context, perspectiveOf(context), request);
  }
}
