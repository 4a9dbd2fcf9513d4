import type { AssetId, CustomerId, InputOf, ProviderId } from '@gatehouse/contracts';
import type { Asset, listAssets } from '@gatehouse/contracts/service-desk';
import type { Context } from '@gatehouse/platform';
import type { Ownership } from '../shared/ownership.js';
import type { Page } from '../shared/page.js';
import type { Perspective } from '../shared/perspective.js';

export interface AssetRecord extends Asset, Ownership {
  /** Incremented by every change. */
  version: number;
}

export abstract class AssetRepository {
  /** @throws AssetCodeTaken */
  abstract create(context: Context, asset: AssetRecord): Promise<void>;
  /** @throws AssetCodeTaken */
  abstract save(context: Context, asset: AssetRecord): Promise<void>;
  abstract find(
    context: Context,
    perspective: Perspective,
    id: AssetId,
  ): Promise<AssetRecord | null>;
  /** Locked until the transaction ends. */
  abstract findForChange(
    context: Context,
    providerId: ProviderId,
    id: AssetId,
  ): Promise<AssetRecord | null>;
  abstract belongsTo(context: Context, customerId: CustomerId, id: AssetId): Promise<boolean>;
  /** The asset of a customer with this code, or else with this serial number. */
  abstract findByKeys(
    context: Context,
    customerId: CustomerId,
    keys: { code?: string | undefined; serialNumber?: string | undefined },
  ): Promise<AssetId | null>;
  /** Ordered by name. */
  abstract list(
    context: Context,
    perspective: Perspective,
    request: InputOf<typeof listAssets>,
  ): Promise<Page<Asset>>;
}
