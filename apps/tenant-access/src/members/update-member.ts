import type { CustomerId, InputOf } from '@gatehouse/contracts';
import {
  type Member,
  updateCustomerMember,
  updateMember,
} from '@gatehouse/contracts/tenant-access';
import { type Context, Handles, requireUnchanged, type UseCase } from '@gatehouse/platform';
import { TargetOrganizationResolver } from '../access/target-organization.js';
import { DepartmentAssignment } from '../departments/department-assignment.js';
import { MembershipChanges } from '../memberships/membership-changes.js';
import { applyMembershipPatch } from '../memberships/membership.rules.js';
import { ManageableMembers } from './manageable-members.js';
import { MemberView } from './member-view.js';

type Input = InputOf<typeof updateMember> & { customerId?: CustomerId };

/** Changes roles, profile, capability and department of a member whose permissions do not exceed the caller's. */
@Handles(updateMember)
@Handles(updateCustomerMember)
export class UpdateMember implements UseCase<typeof updateMember> {
  constructor(
    private readonly targets: TargetOrganizationResolver,
    private readonly manageable: ManageableMembers,
    private readonly departments: DepartmentAssignment,
    private readonly changes: MembershipChanges,
    private readonly view: MemberView,
  ) {}

  async run({ customerId, userId, ...patch }: Input, context: Context): Promise<Member> {
    const target = await this.targets.forPeople(context, customerId);
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
    return this.view.find(context, target, userId);
  }
}
