import { NotFound, PermissionDenied, type UserId } from '@gatehouse/contracts';
import type { Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import type { TargetOrganization } from '../access/target-organization.js';
import { MembershipRepository } from '../memberships/membership.repository.js';
import type { Membership } from '../memberships/membership.rules.js';
import { missingToManage } from '../roles/delegation.rules.js';
import { RoleCatalogLoader } from '../roles/role-catalog-loader.js';
import { permissionsOf, resolveRoles } from '../roles/role.rules.js';

/** Members that the caller may change: not those with permissions that the caller lacks, which the caller cannot grant either. */
@Injectable()
export class ManageableMembers {
  constructor(
    private readonly memberships: MembershipRepository,
    private readonly roleCatalogs: RoleCatalogLoader,
  ) {}

  /**
   * Locks the organization's members until the transaction ends.
   * @throws NotFound, PermissionDenied
   */
  async findForChange(
    context: Context,
    target: TargetOrganization,
    userId: UserId,
  ): Promise<Membership> {
    const { organizationId } = target;
    this.memberships.lockOrganization(context, organizationId);
    const membership = await this.memberships.find(context, organizationId, userId, 'for change');
    if (!membership) throw new NotFound();
    await this.assertManageable(context, target, membership);
    return membership;
  }

  /** @throws RoleUnknown */
  async resolveRoles(
    context: Context,
    { organizationId, kind }: TargetOrganization,
    requested: string[] | undefined,
  ): Promise<string[] | undefined> {
    if (!requested) return undefined;
    return resolveRoles(
      await this.roleCatalogs.load(context, organizationId, kind, requested),
      requested,
    );
  }

  /** @throws PermissionDenied */
  async assertManageable(
    context: Context,
    { organizationId, kind, authority }: TargetOrganization,
    { roles }: Membership,
  ): Promise<void> {
    const catalog = await this.roleCatalogs.load(context, organizationId, kind, roles);
    const permission = missingToManage(authority, permissionsOf(catalog, roles));
    if (permission) throw new PermissionDenied({ permission });
  }
}
