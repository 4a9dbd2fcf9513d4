import type { InputOf } from '@gatehouse/contracts';
import type { listAssets } from '@gatehouse/contracts/service-desk';
import type { Context, UseCase } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { sideOf } from '../side.js';
import { AssetRepository } from './ports.js';

@Injectable()
export class ListAssets implements UseCase<typeof listAssets> {
  constructor(private readonly assets: AssetRepository) {}

  run(request: InputOf<typeof listAssets>, context: Context) {
    return this.assets.list(context, sideOf(context), request);
  }
}
