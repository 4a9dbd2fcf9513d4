import type { CustomerId, ProviderId } from '@gatehouse/contracts';
import type { AccessChange } from '@gatehouse/contracts/tenant-access';
import type { Context } from '@gatehouse/platform';
import type { Page, PageRequest } from '../shared/page.js';
import type { AccessGrant } from './access-grant.rules.js';

export abstract class AccessGrantRepository {
  /** How many entries the history of a customer's access has. */
  abstract countChanges(context: Context, customerId: CustomerId): Promise<number>;
  /** Saves a grant, its history, and its event, in one. */
  abstract save(context: Context, before: AccessGrant, after: AccessGrant): Promise<void>;
  /** The grant of a customer, locked until the transaction ends. */
  abstract findForChange(context: Context, customerId: CustomerId): Promise<AccessGrant | null>;
  /** Every open grant of a provider, locked; without those of customers that became organisations of their own. */
  abstract listOpenForChange(context: Context, providerId: ProviderId): Promise<AccessGrant[]>;
  abstract listChanges(
    context: Context,
    customerId: CustomerId,
    request: PageRequest,
  ): Promise<Page<AccessChange>>;
}
