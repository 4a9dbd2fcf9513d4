import { NotFound, type UserId } from '@gatehouse/contracts';
import type { Member, MemberStatus } from '@gatehouse/contracts/tenant-access';
import type { Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { isOpen } from '../access-grants/access-grant.rules.js';
import type { TargetOrganization } from '../access/target-organization.js';
import { profileOf } from '../memberships/membership.rules.js';
import { MemberListRepository, type MemberRow } from './member-list.repository.js';

/** Members as people see them. */
@Injectable()
export class MemberView {
  constructor(private readonly members: MemberListRepository) {}

  /** @throws NotFound */
  async find(context: Context, addressed: TargetOrganization, userId: UserId): Promise<Member> {
    const row = await this.members.find(context, addressed.organizationId, userId);
    if (!row) throw new NotFound();
    return memberView(row, addressed);
  }
}

export const memberView = (row: MemberRow, addressed: TargetOrganization): Member => ({
  ...row,
  // A custom role cannot be called like a built-in one, so the names tell.
  profile: profileOf(row),
  status: statusIn(addressed),
});

/** Whoever looks at their own organisation is in: so it lets its people in. */
function statusIn({ customer }: TargetOrganization): MemberStatus {
  if (!customer) return 'active';
  return customer.grant && isOpen(customer.grant) ? 'active' : 'disabled';
}
