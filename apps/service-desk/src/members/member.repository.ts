import type { MembershipId, OrganizationId, UserId } from '@gatehouse/contracts';
import type { Context } from '@gatehouse/platform';

export interface MemberRecord {
  membershipId: MembershipId;
  organizationId: OrganizationId;
  userId: UserId;
}

/** A copy of the memberships, as last reported by tenant-access. */
export abstract class MemberRepository {
  /** Does nothing if the membership was removed: the event of its removal may arrive first. */
  abstract add(context: Context, member: MemberRecord): void;
  abstract remove(context: Context, member: MemberRecord): void;
  abstract isMember(
    context: Context,
    organizationId: OrganizationId,
    userId: UserId,
  ): Promise<boolean>;
}
