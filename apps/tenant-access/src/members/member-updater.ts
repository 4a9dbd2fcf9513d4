import type { UserId } from '@gatehouse/contracts';
import { requireUnchanged, type Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import type { TargetOrganization } from '../access/target-organization.js';
import { DepartmentAssignment } from '../departments/department-assignment.js';
import { MembershipChanges } from '../memberships/membership-changes.js';
import { applyMembershipPatch, type MembershipPatch } from '../memberships/membership.rules.js';
import { ManageableMembers } from './manageable-members.js';

/** Changes roles, profile, capability and department of a member whose permissions do not exceed the caller's. */
@Injectable()
export class MemberUpdater {
  constructor(
    private readonly manageable: ManageableMembers,
    private readonly departments: DepartmentAssignment,
    private readonly changes: MembershipChanges,
  ) {}

  /**
   * @returns whether anything changed
   * @throws NotFound, PermissionDenied, RoleUnknown, DepartmentBound, LastAdministrator
   */
  async update(
    context: Context,
    target: TargetOrganization,
    userId: UserId,
    patch: MembershipPatch,
  ): Promise<boolean> {
    const before = await this.manageable.findForChange(context, target, userId);
    await requireUnchanged(context);
    const roles = await this.manageable.resolveRoles(context, target, patch.roles);
    const departmentId = await this.departments.forChange(
      context,
      patch.departmentId,
      before.departmentId,
    );
    const after = applyMembershipPatch(before, { ...patch, roles, departmentId }, target.kind);
    await this.manageable.assertManageable(context, target, after);
    await this.changes.save(context, before, after);
    return after !== before;
  }
}
