import { AssetId, type InputOf } from '@gatehouse/contracts';
import type { Asset, createAsset } from '@gatehouse/contracts/service-desk';
import {
  newId,
  organizationOf,
  type CallContext,
  type Context,
  type UseCase,
} from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { CustomerLookup } from '../customers/customer-lookup.js';
import { References } from '../references.js';
import { AssetChanges } from './asset-changes.js';

type Input = InputOf<typeof createAsset>;

@Injectable()
export class CreateAsset implements UseCase<typeof createAsset> {
  constructor(
    private readonly customers: CustomerLookup,
    private readonly references: References,
    private readonly changes: AssetChanges,
  ) {}

  prepare({ customerId }: Input, context: CallContext): Promise<void> {
    return this.customers.require(customerId, context);
  }

  async run(input: Input, context: Context): Promise<Asset> {
    await this.references.require(context, input.customerId, { siteId: input.siteId });
    const asset = {
      ...input,
      id: newId(AssetId),
      providerId: organizationOf(context),
      createdAt: context.transaction.now,
      version: 1,
    };
    await this.changes.create(context, asset);
    return asset;
  }
}
