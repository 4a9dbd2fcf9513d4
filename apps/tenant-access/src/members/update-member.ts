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

/** Edit Member: roles, profile, capability and department, of whoever is not above the caller (E5, E6). */
@Handles(updateMember)
@Handles(updateCustomerMember)
export class UpdateMember implements UseCase<typeof updateMember> {
  constructor(
    private readonly addressed: TargetOrganizationResolver,
    private readonly manageable: ManageableMembers,
    private readonly departments: DepartmentAssignment,
    private readonly changes: MembershipChanges,
    private readonly view: MemberView,
  ) {}

  async run({ customerId, userId, ...wish }: Input, context: Context): Promise<Member> {
    const addressed = await this.addressed.forPeople(context, customerId);
    const before = await this.manageable.findForChange(context, addressed, userId);
    await requireUnchanged(context);
    const roles = await this.manageable.resolveRoles(context, addressed, wish.roles);
    const departmentId = await this.departments.forChange(
      context,
      wish.departmentId,
      before.departmentId,
    );
    const after = applyMembershipPatch(before, { ...wish, roles, departmentId }, addressed.kind);
    await this.manageable.requireManageable(context, addressed, after);
    await this.changes.save(context, before, after);
    return this.view.find(context, addressed, userId);
  }
}
