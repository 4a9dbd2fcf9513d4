import type { DepartmentId, MembershipId, OrganizationId, UserId } from '@gatehouse/contracts';
import type { Context } from '@gatehouse/platform';
import type { Account } from './account.repository.js';

export interface Member {
  membershipId: MembershipId;
  organizationId: OrganizationId;
  userId: UserId;
  departmentId: DepartmentId | null;
  roles: string[];
  /** Members do not see what happened before they joined. */
  since: Date;
  /** Counts the changes of the membership, including its removal. */
  version: number;
}

/**
 * A projection of tenant-access's memberships. Changes and removals arrive as different events, in any order: an older version never
 * replaces a newer one.
 */
export abstract class MemberRepository {
  abstract put(context: Context, member: Member): void;
  abstract remove(
    context: Context,
    member: Pick<Member, 'membershipId' | 'organizationId' | 'userId' | 'version'>,
  ): void;
  abstract find(
    context: Context,
    id: MembershipId,
  ): Promise<Pick<Member, 'userId' | 'organizationId'> | null>;
  abstract isMember(context: Context, userId: UserId, id: OrganizationId): Promise<boolean>;
  abstract hasRole(context: Context, id: MembershipId, role: string): Promise<boolean>;
  abstract accountsWithRole(context: Context, id: OrganizationId, role: string): Promise<Account[]>;
}
