import type { CustomerId, InputOf, ProviderId, SiteId } from '@gatehouse/contracts';
import type { listSites, Site } from '@gatehouse/contracts/service-desk';
import type { Context } from '@gatehouse/platform';
import type { Ownership } from '../shared/ownership.js';
import type { Page } from '../shared/page.js';
import type { Perspective } from '../shared/perspective.js';

export interface SiteRecord extends Site, Ownership {}

export abstract class SiteRepository {
  abstract create(context: Context, site: SiteRecord): Promise<void>;
  abstract save(context: Context, site: SiteRecord): Promise<void>;
  abstract find(context: Context, perspective: Perspective, id: SiteId): Promise<SiteRecord | null>;
  /** Locked until the transaction ends. */
  abstract findForChange(
    context: Context,
    providerId: ProviderId,
    id: SiteId,
  ): Promise<SiteRecord | null>;
  /** The oldest, if several have the name. */
  abstract findByName(
    context: Context,
    customerId: CustomerId,
    name: string,
  ): Promise<SiteId | null>;
  abstract belongsTo(context: Context, customerId: CustomerId, id: SiteId): Promise<boolean>;
  abstract namesOf(context: Context, ids: SiteId[]): Promise<Map<SiteId, string>>;
  /** Ordered by name. */
  abstract list(
    context: Context,
    perspective: Perspective,
    request: InputOf<typeof listSites>,
  ): Promise<Page<Site>>;
}
