import type { CustomerId, InputOf, ProviderId, SiteId } from '@gatehouse/contracts';
import type { listSites, Site } from '@gatehouse/contracts/service-desk';
import type { Context } from '@gatehouse/platform';
import type { Owned, Page, Side } from '../ports.js';

export interface SiteRecord extends Site, Owned {}

export abstract class SiteRepository {
  abstract create(context: Context, site: SiteRecord): Promise<void>;
  abstract save(context: Context, site: SiteRecord): Promise<void>;
  abstract find(context: Context, side: Side, id: SiteId): Promise<SiteRecord | null>;
  /** Locked until the transaction ends. */
  abstract findForChange(
    context: Context,
    providerId: ProviderId,
    id: SiteId,
  ): Promise<SiteRecord | null>;
  /** The one that was made first, where several have the name. */
  abstract findByName(
    context: Context,
    customerId: CustomerId,
    name: string,
  ): Promise<SiteId | null>;
  abstract isOf(context: Context, customerId: CustomerId, id: SiteId): Promise<boolean>;
  abstract namesOf(context: Context, ids: SiteId[]): Promise<Map<SiteId, string>>;
  /** By name. */
  abstract list(
    context: Context,
    side: Side,
    request: InputOf<typeof listSites>,
  ): Promise<Page<Site>>;
}
