import type { MembershipId, OrganizationId, UserId } from '@gatehouse/contracts';
import type { Context } from '@gatehouse/platform';

export interface MemberRecord {
  membershipId: MembershipId;
  organizationId: OrganizationId;
  userId: UserId;
}

/** Who belongs to which organisation, as tenant-access last told of them. */
export abstract class MemberRepository {
  /** Changes nothing where that membership is over: the news of its end may come first. */
  abstract add(context: Context, member: MemberRecord): Promise<void>;
  abstract remove(context: Context, member: MemberRecord): Promise<void>;
  abstract isMember(
    context: Context,
    organizationId: OrganizationId,
    userId: UserId,
  ): Promise<boolean>;
}
