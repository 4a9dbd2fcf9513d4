import { NotFound, type UserId } from '@gatehouse/contracts';
import { isAccessOpen, type Member, type MemberStatus } from '@gatehouse/contracts/tenant-access';
import type { Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import type { TargetOrganization } from '../access/target-organization.js';
import { profileOf } from '../memberships/membership.rules.js';
import { MemberListRepository, type MemberRow } from './member-list.repository.js';

@Injectable()
export class MemberView {
  constructor(private readonly members: MemberListRepository) {}

  /** @throws NotFound */
  async find(context: Context, target: TargetOrganization, userId: UserId): Promise<Member> {
    const row = await this.members.find(context, target.organizationId, userId);
    if (!row) throw new NotFound();
    return memberView(row, target);
  }
}

export const memberView = (row: MemberRow, target: TargetOrganization): Member => ({
  ...row,
  // Custom roles cannot have the name of a built-in one, so names are enough.
  profile: profileOf(row),
  status: statusIn(target),
});

/** The caller is signed in, so their own organization is open. */
function statusIn({ customer }: TargetOrganization): MemberStatus {
  if (!customer) return 'active';
  return customer.grant && isAccessOpen(customer.grant) ? 'active' : 'disabled';
}
