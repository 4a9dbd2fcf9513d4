import { AssetId, type InputOf } from '@gatehouse/contracts';
import { createAsset, type Asset } from '@gatehouse/contracts/service-desk';
import {
  Handles,
  newId,
  organizationOf,
  type CallContext,
  type Context,
  type UseCase,
} from '@gatehouse/platform';
import { CustomerLookup } from '../customers/customer-lookup.js';
import { SiteLookup } from '../sites/site-lookup.js';
import { AssetWriter } from './asset-writer.js';

type Input = InputOf<typeof createAsset>;

@Handles(createAsset)
export class CreateAsset implements UseCase<typeof createAsset> {
  constructor(
    private readonly customers: CustomerLookup,
    private readonly sites: SiteLookup,
    private readonly writer: AssetWriter,
  ) {}

  prepare({ customerId }: Input, context: CallContext): Promise<void> {
    return this.customers.require(customerId, context);
  }

  async run(input: Input, context: Context): Promise<Asset> {
    await this.sites.require(context, input.customerId, input.siteId);
    const asset = {
      ...input,
      id: newId(AssetId),
      providerId: organizationOf(context),
      createdAt: await context.transaction.now(),
      version: 1,
    };
    await this.writer.create(context, asset);
    return asset;
  }
}
