import {
  NotFound,
  PermissionDenied,
  type Permission,
  type ServiceAccountId,
} from '@gatehouse/contracts';
import { memberOf, type Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { DepartmentAssignment } from '../departments/department-assignment.js';
import { MembershipRepository } from '../memberships/membership.repository.js';
import { missingToManageServiceAccount } from '../roles/delegation.rules.js';
import { RoleCatalogLoader } from '../roles/role-catalog-loader.js';
import { permissionsOf, resolveRoles } from '../roles/role.rules.js';
import { ServiceAccountRepository } from '../service-accounts/service-account.repository.js';
import type { ServiceAccount } from '../service-accounts/service-account.rules.js';

/** Service accounts that the caller may change, and their keys: only those that may do no more than the caller. */
@Injectable()
export class ManageableServiceAccounts {
  constructor(
    private readonly accounts: ServiceAccountRepository,
    private readonly memberships: MembershipRepository,
    private readonly roleCatalogs: RoleCatalogLoader,
    private readonly departments: DepartmentAssignment,
  ) {}

  /**
   * A service account belongs to no department, so department administrators may not use it.
   * @throws DepartmentBound, NotFound
   */
  async find(context: Context, id: ServiceAccountId, lock?: 'for change'): Promise<ServiceAccount> {
    this.departments.requireUnbound(context);
    const { organizationId } = memberOf(context);
    // Keeps its roles from changing meanwhile.
    if (lock) this.memberships.lockOrganization(context, organizationId);
    const account = await this.accounts.find(context, organizationId, id, lock);
    if (!account) throw new NotFound();
    return account;
  }

  /** @throws DepartmentBound, NotFound, PermissionDenied */
  async findForChange(context: Context, id: ServiceAccountId): Promise<ServiceAccount> {
    const account = await this.find(context, id, 'for change');
    await this.assertManageable(context, account.roles);
    return account;
  }

  /** @throws RoleUnknown */
  async resolveRoles(context: Context, requested: readonly string[]): Promise<string[]> {
    const { organizationId, organizationKind } = memberOf(context);
    const catalog = this.roleCatalogs.load(context, organizationId, organizationKind, requested);
    return resolveRoles(await catalog, requested);
  }

  /**
   * @param roles as they are stored
   * @returns what they permit
   * @throws PermissionDenied if that is more than the caller may do
   */
  async assertManageable(context: Context, roles: readonly string[]): Promise<Permission[]> {
    const { organizationId, organizationKind, permissions } = memberOf(context);
    const catalog = await this.roleCatalogs.load(context, organizationId, organizationKind, roles);
    const granted = permissionsOf(catalog, roles);
    const permission = missingToManageServiceAccount(permissions, granted);
    if (permission) throw new PermissionDenied({ permission });
    return granted;
  }
}
