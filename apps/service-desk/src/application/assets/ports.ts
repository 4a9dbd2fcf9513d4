import type { AssetId, CustomerId, InputOf, ProviderId } from '@gatehouse/contracts';
import type { Asset, listAssets } from '@gatehouse/contracts/service-desk';
import type { Context } from '@gatehouse/platform';
import type { Owned, Page, Side } from '../ports.js';

export interface AssetRecord extends Asset, Owned {
  /** Counts every change. */
  version: number;
}

export abstract class AssetRepository {
  /** @throws AssetCodeTaken */
  abstract create(context: Context, asset: AssetRecord): Promise<void>;
  /** @throws AssetCodeTaken */
  abstract save(context: Context, asset: AssetRecord): Promise<void>;
  abstract find(context: Context, side: Side, id: AssetId): Promise<AssetRecord | null>;
  /** Locked until the transaction ends. */
  abstract findForChange(
    context: Context,
    providerId: ProviderId,
    id: AssetId,
  ): Promise<AssetRecord | null>;
  abstract isOf(context: Context, customerId: CustomerId, id: AssetId): Promise<boolean>;
  /** The asset of a customer that has this code, or else this serial number. */
  abstract findKnown(
    context: Context,
    customerId: CustomerId,
    keys: { code?: string | undefined; serialNumber?: string | undefined },
  ): Promise<AssetId | null>;
  /** By name. */
  abstract list(
    context: Context,
    side: Side,
    request: InputOf<typeof listAssets>,
  ): Promise<Page<Asset>>;
}
