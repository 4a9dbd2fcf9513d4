import type { OrganizationId, RoleId, ServiceAccountId } from '@gatehouse/contracts';
import type { Context } from '@gatehouse/platform';
import type { Page, PageRequest } from '../shared/page.js';
import type { ServiceAccount } from './service-account.rules.js';

export abstract class ServiceAccountRepository {
  /** By name. */
  abstract list(
    context: Context,
    organizationId: OrganizationId,
    request: PageRequest,
  ): Promise<Page<ServiceAccount>>;
  abstract find(
    context: Context,
    organizationId: OrganizationId,
    id: ServiceAccountId,
    lock?: 'for change',
  ): Promise<ServiceAccount | null>;
  /** Locks all service accounts of an organization. */
  abstract listForChange(
    context: Context,
    organizationId: OrganizationId,
  ): Promise<ServiceAccount[]>;
  /** Locks all service accounts with a custom role. */
  abstract listWithRole(
    context: Context,
    organizationId: OrganizationId,
    role: RoleId,
  ): Promise<ServiceAccount[]>;
  abstract countOf(context: Context, organizationId: OrganizationId): Promise<number>;
  abstract create(context: Context, account: ServiceAccount): Promise<void>;
  abstract save(context: Context, account: ServiceAccount): Promise<void>;
  /** Removes its keys, too. */
  abstract remove(context: Context, id: ServiceAccountId): Promise<void>;
}
