import { AssetId, InvalidRequest, type CustomerId, type ImportRow } from '@gatehouse/contracts';
import { AssetRow, createAsset, InvalidReference } from '@gatehouse/contracts/service-desk';
import { newId, organizationOf, parseRow, type Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { SiteRepository } from '../sites/site.repository.js';
import { AssetWriter } from './asset-writer.js';
import { AssetRepository } from './asset.repository.js';

interface Imported {
  outcome: 'created' | 'unchanged';
  assetId: AssetId;
}

/** Imports one row of a file. */
@Injectable()
export class AssetRowImporter {
  constructor(
    private readonly assets: AssetRepository,
    private readonly sites: SiteRepository,
    private readonly writer: AssetWriter,
  ) {}

  async import(context: Context, customerId: CustomerId, { fields }: ImportRow): Promise<Imported> {
    const { site, ...row } = parseRow(AssetRow, fields);
    if (row.code === undefined && row.serialNumber === undefined) {
      const detail = 'is required unless there is a serial number';
      throw new InvalidRequest({
        errors: [{ pointer: '/code', code: 'code-or-serial-number', detail }],
      });
    }
    const known = await this.assets.findByKeys(context, customerId, row);
    if (known) return { outcome: 'unchanged', assetId: known };
    const siteId =
      site === undefined ? null : await this.sites.findByName(context, customerId, site);
    if (site !== undefined && siteId === null) throw new InvalidReference({ field: 'site' });
    const assetId = newId(AssetId);
    await this.writer.create(context, {
      ...createAsset.input.parse({ ...row, customerId, siteId }),
      id: assetId,
      providerId: organizationOf(context),
      createdAt: await context.transaction.now(),
      version: 1,
    });
    return { outcome: 'created', assetId };
  }
}
