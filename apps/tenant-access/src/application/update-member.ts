import type { CustomerId, InputOf } from '@gatehouse/contracts';
import type { Member, updateMember } from '@gatehouse/contracts/tenant-access';
import { type Context, requireUnchanged, type UseCase } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { applyMembershipWish } from '../domain/membership.js';
import { AddressedOrganization } from './addressed.js';
import { DepartmentChoice } from './department-choice.js';
import { ManageableMember } from './manageable-member.js';
import { MemberView } from './member-view.js';
import { MembershipChanges } from './membership-changes.js';

type Input = InputOf<typeof updateMember> & { customerId?: CustomerId };

/** Edit Member: roles, profile, capability and department, of whoever is not above the caller (E5, E6). */
@Injectable()
export class UpdateMember implements UseCase<typeof updateMember> {
  constructor(
    private readonly addressed: AddressedOrganization,
    private readonly manageable: ManageableMember,
    private readonly departments: DepartmentChoice,
    private readonly changes: MembershipChanges,
    private readonly view: MemberView,
  ) {}

  async run({ customerId, userId, ...wish }: Input, context: Context): Promise<Member> {
    const addressed = await this.addressed.forPeople(context, customerId);
    const before = await this.manageable.find(context, addressed, userId);
    await requireUnchanged(context);
    const roles = await this.manageable.resolve(context, addressed, wish.roles);
    const departmentId = await this.departments.forChange(
      context,
      wish.departmentId,
      before.departmentId,
    );
    const after = applyMembershipWish(before, { ...wish, roles, departmentId }, addressed.kind);
    await this.manageable.require(context, addressed, after);
    await this.changes.save(context, before, after);
    return this.view.find(context, addressed, userId);
  }
}
