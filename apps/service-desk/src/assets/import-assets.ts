import type { InputOf } from '@gatehouse/contracts';
import { importAssets, type AssetImportOutcome } from '@gatehouse/contracts/service-desk';
import { Handles, type CallContext, type Context, type UseCase } from '@gatehouse/platform';
import { CustomerLookup } from '../customers/customer-lookup.js';
import { AssetRowImporter, type RowResult } from './asset-row-importer.js';

type Input = InputOf<typeof importAssets>;

/** Imports a batch of rows. A dry run creates the assets and rolls back, so that rows which depend on each other get true results. */
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
    const items: AssetImportOutcome[] = [];
    const importRows = async () => {
      for (const row of rows) {
        const { code = null, serialNumber = null } = row.fields;
        const result = await this.importer.import(context, customerId, row);
        items.push({
          ...{ row: row.row, code, serialNumber },
          ...(dryRun ? withoutCreatedId(result) : result),
        });
      }
      if (dryRun) throw new Rehearsed();
    };
    await context.transaction.nested(importRows).catch((error: unknown) => {
      if (!(error instanceof Rehearsed)) throw error;
    });
    return { items };
  }
}

/** Undoes a dry run. */
class Rehearsed extends Error {}

/** The id of an asset that was rolled back is of no use. */
const withoutCreatedId = ({ assetId, ...result }: RowResult): RowResult =>
  result.outcome === 'created' || !assetId ? result : { ...result, assetId };
