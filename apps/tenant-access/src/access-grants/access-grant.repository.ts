import type { CustomerId, Language, ProviderId } from '@gatehouse/contracts';
import type { AccessChange } from '@gatehouse/contracts/tenant-access';
import type { Context } from '@gatehouse/platform';
import type { Page, PageRequest } from '../shared/page.js';
import type { AccessGrant } from './access-grant.rules.js';

export abstract class AccessGrantRepository {
  /** The language of a provider. */
  abstract languageOf(context: Context, providerId: ProviderId): Promise<Language>;
  abstract countChanges(context: Context, customerId: CustomerId): Promise<number>;
  /** Saves a grant and appends to its history. */
  abstract save(context: Context, before: AccessGrant, after: AccessGrant): Promise<void>;
  /** Locks the grant until the transaction ends. */
  abstract findForChange(context: Context, customerId: CustomerId): Promise<AccessGrant | null>;
  /** Locks every open grant of a provider, except those of customers that became independent. */
  abstract listOpenForChange(context: Context, providerId: ProviderId): Promise<AccessGrant[]>;
  abstract listChanges(
    context: Context,
    customerId: CustomerId,
    request: PageRequest,
  ): Promise<Page<AccessChange>>;
}
