import {
  AssetId,
  InvalidRequest,
  Problem,
  type CustomerId,
  type ImportProblem,
  type ImportRow,
  type InputOf,
} from '@gatehouse/contracts';
import {
  AssetRow,
  ReferenceUnfit,
  type AssetImportOutcome,
  type importAssets,
} from '@gatehouse/contracts/service-desk';
import {
  newId,
  organizationOf,
  parseRow,
  type CallContext,
  type Context,
  type UseCase,
} from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { CustomerLookup } from '../customers/customer-lookup.js';
import { SiteRepository } from '../sites/site.repository.js';
import { AssetWriter } from './asset-writer.js';
import { AssetRepository } from './asset.repository.js';

type Input = InputOf<typeof importAssets>;
type Result = Pick<AssetImportOutcome, 'outcome' | 'assetId' | 'problem'>;

/** Some rows of a file. Each is judged by itself: a bad one spoils no other. */
@Injectable()
export class ImportAssets implements UseCase<typeof importAssets> {
  constructor(
    private readonly customers: CustomerLookup,
    private readonly assets: AssetRepository,
    private readonly sites: SiteRepository,
    private readonly writer: AssetWriter,
  ) {}

  prepare({ customerId }: Input, context: CallContext): Promise<void> {
    return this.customers.require(customerId, context);
  }

  /** What a dry run would create is created, and taken back: so it says what would become of rows that know of each other. */
  async run({ customerId, dryRun, rows }: Input, context: Context) {
    const { transaction } = context;
    await transaction.query('savepoint rehearsal');
    const items: AssetImportOutcome[] = [];
    for (const row of rows) {
      const { code = null, serialNumber = null } = row.fields;
      const result = await this.judge(context, customerId, row);
      items.push({ row: row.row, code, serialNumber, ...(dryRun ? rehearsed(result) : result) });
    }
    if (dryRun) await transaction.query('rollback to savepoint rehearsal');
    return { items };
  }

  private async judge(context: Context, customerId: CustomerId, row: ImportRow): Promise<Result> {
    const { transaction } = context;
    await transaction.query('savepoint row');
    try {
      const result = await this.take(context, customerId, row);
      await transaction.query('release savepoint row');
      return result;
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      // What the database has refused ends the transaction, but for what came before.
      await transaction.query('rollback to savepoint row');
      return { outcome: 'refused', problem: problemOf(error) };
    }
  }

  private async take(
    context: Context,
    customerId: CustomerId,
    { fields }: ImportRow,
  ): Promise<Result> {
    const { site, ...wish } = parseRow(AssetRow, fields);
    const { code = null, serialNumber = null, type = null } = wish;
    if (code === null && serialNumber === null) {
      const detail = 'must be there, or a serial number: by one of them an asset is known again';
      throw new InvalidRequest({
        errors: [{ pointer: '/code', code: 'code-or-serial-number', detail }],
      });
    }
    const known = await this.assets.findByKeys(context, customerId, wish);
    if (known) return { outcome: 'unchanged', assetId: known };
    const siteId =
      site === undefined ? null : await this.sites.findByName(context, customerId, site);
    if (site !== undefined && siteId === null) throw new ReferenceUnfit({ field: 'site' });
    const assetId = newId(AssetId);
    await this.writer.create(context, {
      ...{ ...wish, id: assetId, customerId, siteId, type, code, serialNumber },
      providerId: organizationOf(context),
      createdAt: context.transaction.now,
      version: 1,
    });
    return { outcome: 'created', assetId };
  }
}

/** What was created only to be taken back has no id that anybody could use. */
const rehearsed = ({ assetId, ...result }: Result): Result =>
  result.outcome === 'created' || !assetId ? result : { ...result, assetId };

const problemOf = ({ code, title, message: detail, data }: Problem): ImportProblem => ({
  ...{ code, title, detail },
  ...(data.errors ? { errors: data.errors } : {}),
});
