import { NotFound, PermissionDenied, type UserId } from '@gatehouse/contracts';
import type { Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import type { TargetOrganization } from '../access/target-organization.js';
import { MembershipRepository } from '../memberships/membership.repository.js';
import type { Membership } from '../memberships/membership.rules.js';
import { missingToManage } from '../roles/delegation.rules.js';
import { RoleCatalogueLoader } from '../roles/role-catalogue-loader.js';
import { permissionsOf, resolveRoles } from '../roles/role.rules.js';

/** Somebody whom the caller may change: nobody manages people above themselves, or lifts them there. */
@Injectable()
export class ManageableMembers {
  constructor(
    private readonly memberships: MembershipRepository,
    private readonly book: RoleCatalogueLoader,
  ) {}

  /**
   * The member, whose organisation others do not change until this transaction ends.
   * @throws NotFound, PermissionDenied
   */
  async findForChange(
    context: Context,
    addressed: TargetOrganization,
    userId: UserId,
  ): Promise<Membership> {
    const { organizationId } = addressed;
    await this.memberships.lockOrganization(context, organizationId);
    const membership = await this.memberships.find(context, organizationId, userId, 'for change');
    if (!membership) throw new NotFound();
    await this.requireManageable(context, addressed, membership);
    return membership;
  }

  /**
   * The roles that people mean, as they are kept.
   * @throws RoleUnknown
   */
  async resolveRoles(
    context: Context,
    { organizationId, kind }: TargetOrganization,
    wanted: string[] | undefined,
  ): Promise<string[] | undefined> {
    if (!wanted) return undefined;
    return resolveRoles(await this.book.load(context, organizationId, kind, wanted), wanted);
  }

  /** @throws PermissionDenied */
  async requireManageable(
    context: Context,
    { organizationId, kind, authority }: TargetOrganization,
    { roles }: Membership,
  ): Promise<void> {
    const catalogue = await this.book.load(context, organizationId, kind, roles);
    const permission = missingToManage(authority, permissionsOf(catalogue, roles));
    if (permission) throw new PermissionDenied({ permission });
  }
}
