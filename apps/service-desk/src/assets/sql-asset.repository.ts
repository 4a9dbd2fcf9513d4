import type { AssetId, CustomerId, InputOf, ProviderId } from '@gatehouse/contracts';
import { Asset, AssetCodeTaken, type listAssets } from '@gatehouse/contracts/service-desk';
import { decodeCursor, page, searchIndexed, type Context } from '@gatehouse/platform';
import { columns, violatedIndex } from '@gatehouse/platform/database';
import { Injectable } from '@nestjs/common';
import type { Page } from '../shared/page.js';
import type { Perspective } from '../shared/perspective.js';
import { FOR_CHANGE, BY_NAME, pageOfEachRole, visibleTo } from '../shared/sql-queries.js';
import { AssetRepository, type AssetRecord } from './asset.repository.js';
import { AssetEntity } from './sql-asset.entity.js';

const VIEW = columns(Object.keys(Asset.shape));

const PAGE = { view: VIEW, table: 'assets', limit: '$9' };

@Injectable()
export class SqlAssetRepository extends AssetRepository {
  override create({ transaction }: Context, asset: AssetRecord): Promise<void> {
    return refuseTakenCode(() => transaction.manager.insert(AssetEntity, asset));
  }

  override save({ transaction }: Context, asset: AssetRecord): Promise<void> {
    return refuseTakenCode(() => transaction.manager.update(AssetEntity, { id: asset.id }, asset));
  }

  override async find(
    { transaction }: Context,
    perspective: Perspective,
    id: AssetId,
  ): Promise<AssetRecord | null> {
    const [asset] = await transaction.query<AssetRecord>(
      `select ${VIEW}, provider_id as "providerId", version from assets
       where id = $1 and ${visibleTo(perspective, '$2')}`,
      [id, perspective.organizationId],
    );
    return asset ?? null;
  }

  override findForChange(
    { transaction }: Context,
    providerId: ProviderId,
    id: AssetId,
  ): Promise<AssetRecord | null> {
    return transaction.manager.findOne(AssetEntity, { where: { id, providerId }, ...FOR_CHANGE });
  }

  override async belongsTo(
    { transaction }: Context,
    customerId: CustomerId,
    id: AssetId,
  ): Promise<boolean> {
    const rows = await transaction.query('select from assets where id = $1 and customer_id = $2', [
      id,
      customerId,
    ]);
    return rows.length > 0;
  }

  override async findByKeys(
    { transaction }: Context,
    customerId: CustomerId,
    { code, serialNumber }: { code?: string | undefined; serialNumber?: string | undefined },
  ): Promise<AssetId | null> {
    const [asset] = await transaction.query<{ id: AssetId }>(
      `select id from assets where customer_id = $1 and (code = $2 or serial_number = $3)
       order by code = $2 desc nulls last limit 1`,
      [customerId, code ?? null, serialNumber ?? null],
    );
    return asset?.id ?? null;
  }

  override async list(
    { transaction }: Context,
    perspective: Perspective,
    { limit, cursor, q, customerId, siteId, state, code }: InputOf<typeof listAssets>,
  ): Promise<Page<Asset>> {
    const found = await searchIndexed(transaction, 'assets', q);
    const after = decodeCursor(cursor, ['text', 'uuid']);
    const filters = [
      customerId ?? null,
      after?.[0] ?? null,
      after?.[1] ?? null,
      found.value,
      siteId ?? null,
      state ?? null,
      code ?? null,
    ];
    const assets = await transaction.query<Asset>(
      pageOfEachRole(
        perspective,
        PAGE,
        {
          conditions: `($2::uuid is null or customer_id = $2)
         and ($3::text is null or (name, id) > ($3, $4::uuid))
         and ${found.where('$5')}
         and ($6::uuid is null or site_id = $6)
         and ($7::text is null or state = $7)
         and ($8::text is null or code = $8)`,
          filters,
        },
        BY_NAME,
      ),
      [perspective.organizationId, ...filters, limit + 1],
    );
    return page(assets, limit, (asset) => [asset.name, asset.id]);
  }
}

async function refuseTakenCode(write: () => Promise<unknown>): Promise<void> {
  try {
    await write();
  } catch (error) {
    throw violatedIndex(error) === 'assets__provider_id__code' ? new AssetCodeTaken() : error;
  }
}
