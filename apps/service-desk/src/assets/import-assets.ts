import type { InputOf } from '@gatehouse/contracts';
import { importAssets } from '@gatehouse/contracts/service-desk';
import {
  Handles,
  importEach,
  type CallContext,
  type Context,
  type UseCase,
} from '@gatehouse/platform';
import { CustomerLookup } from '../customers/customer-lookup.js';
import { AssetRowImporter } from './asset-row-importer.js';

type Input = InputOf<typeof importAssets>;

@Handles(importAssets)
export class ImportAssets implements UseCase<typeof importAssets> {
  constructor(
    private readonly customers: CustomerLookup,
    private readonly importer: AssetRowImporter,
  ) {}

  prepare({ customerId }: Input, context: CallContext): Promise<void> {
    return this.customers.require(customerId, context);
  }

  async run({ customerId, dryRun, rows }: Input, context: Context) {
    const results = await importEach(context, { dryRun, rows }, async (row) => {
      const { outcome, assetId } = await this.importer.import(context, customerId, row);
      // The id of an asset that is rolled back is of no use.
      const isGone = dryRun && outcome === 'created';
      return isGone ? { outcome } : { outcome, assetId };
    });
    return {
      items: results.map(([{ row, fields }, result]) => {
        const { code = null, serialNumber = null } = fields;
        return { row, code, serialNumber, ...result };
      }),
    };
  }
}
