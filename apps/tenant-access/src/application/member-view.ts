import { NotFound, type UserId } from '@gatehouse/contracts';
import type { Member, MemberStatus } from '@gatehouse/contracts/tenant-access';
import type { Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { isOpen } from '../domain/access-grant.js';
import { profileOf } from '../domain/membership.js';
import type { Addressed } from './addressed.js';
import { MemberList, type MemberRow } from './people-ports.js';

/** Members as people see them. */
@Injectable()
export class MemberView {
  constructor(private readonly members: MemberList) {}

  /** @throws NotFound */
  async find(context: Context, addressed: Addressed, userId: UserId): Promise<Member> {
    const row = await this.members.find(context, addressed.organizationId, userId);
    if (!row) throw new NotFound();
    return memberOf(row, addressed);
  }
}

export const memberOf = (row: MemberRow, addressed: Addressed): Member => ({
  ...row,
  // A custom role cannot be called like a built-in one, so the names tell.
  profile: profileOf(row),
  status: statusIn(addressed),
});

/** Whoever looks at their own organisation is in: so it lets its people in. */
function statusIn({ customer }: Addressed): MemberStatus {
  if (!customer) return 'active';
  return customer.grant && isOpen(customer.grant) ? 'active' : 'disabled';
}
