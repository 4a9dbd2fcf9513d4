import type { AssetId, CustomerId, InputOf, ProviderId } from '@gatehouse/contracts';
import { AssetCodeTaken, type Asset, type listAssets } from '@gatehouse/contracts/service-desk';
import { decodeCursor, page, searchIndexed, type Context } from '@gatehouse/platform';
import { violatedIndex } from '@gatehouse/platform/database';
import { Injectable } from '@nestjs/common';
import { AssetRepository, type AssetRecord } from '../application/assets/ports.js';
import type { Page, Side } from '../application/ports.js';
import { fields, FOR_CHANGE, isOurs, pageOfEachSide } from './rows.js';
import { Assets } from './schema.js';

const VIEW = fields(
  'id',
  'customerId',
  'siteId',
  'name',
  'type',
  'serialNumber',
  'code',
  'state',
  'createdAt',
);

const PAGE = { view: VIEW, table: 'assets', limit: '$9' };

@Injectable()
export class SqlAssetRepository extends AssetRepository {
  override create({ transaction }: Context, asset: AssetRecord): Promise<void> {
    return withCodeOfItsOwn(() => transaction.manager.insert(Assets, asset));
  }

  override save({ transaction }: Context, asset: AssetRecord): Promise<void> {
    return withCodeOfItsOwn(() => transaction.manager.update(Assets, { id: asset.id }, asset));
  }

  override async find(
    { transaction }: Context,
    side: Side,
    id: AssetId,
  ): Promise<AssetRecord | null> {
    const [asset] = await transaction.query<AssetRecord>(
      `select ${VIEW}, provider_id as "providerId", version from assets
       where id = $1 and ${isOurs(side, '$2')}`,
      [id, side.organizationId],
    );
    return asset ?? null;
  }

  override findForChange(
    { transaction }: Context,
    providerId: ProviderId,
    id: AssetId,
  ): Promise<AssetRecord | null> {
    return transaction.manager.findOne(Assets, { where: { id, providerId }, ...FOR_CHANGE });
  }

  override async isOf(
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

  override async findKnown(
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
    side: Side,
    { limit, cursor, q, customerId, siteId, state, code }: InputOf<typeof listAssets>,
  ): Promise<Page<Asset>> {
    const found = await searchIndexed(transaction, 'assets', q);
    const after = decodeCursor(cursor, ['text', 'uuid']);
    const assets = await transaction.query<Asset>(
      pageOfEachSide(
        side,
        {
          ...PAGE,
          where: `($2::uuid is null or customer_id = $2)
         and ($3::text is null or (name, id) > ($3, $4::uuid))
         and ${found.where('$5')}
         and ($6::uuid is null or site_id = $6)
         and ($7::text is null or state = $7)
         and ($8::text is null or code = $8)`,
        },
        { columns: 'name, id', fields: 'name, id' },
      ),
      [
        side.organizationId,
        customerId ?? null,
        after?.[0] ?? null,
        after?.[1] ?? null,
        found.value,
        siteId ?? null,
        state ?? null,
        code ?? null,
        limit + 1,
      ],
    );
    return page(assets, limit, (asset) => [asset.name, asset.id]);
  }
}

async function withCodeOfItsOwn(write: () => Promise<unknown>): Promise<void> {
  try {
    await write();
  } catch (error) {
    throw violatedIndex(error) === 'assets__provider_id__code' ? new AssetCodeTaken() : error;
  }
}
