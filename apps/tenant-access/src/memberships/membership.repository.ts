import type {
  InvitationId,
  MembershipId,
  OrganizationId,
  RoleId,
  UserId,
} from '@gatehouse/contracts';
import type { Context } from '@gatehouse/platform';
import type { Membership, Person } from './membership.rules.js';

export abstract class MembershipRepository {
  /**
   * Serializes changes to an organization's members and roles until the transaction ends. Without it, two administrators could remove
   * each other at the same time.
   */
  abstract lockOrganization(context: Context, organizationId: OrganizationId): void;
  /** All memberships of a user. Needs the scope of that user. */
  abstract listOfUser(context: Context, userId: UserId): Promise<Membership[]>;
  abstract find(
    context: Context,
    organizationId: OrganizationId,
    userId: UserId,
    lock?: 'for change',
  ): Promise<Membership | null>;
  /** Locks the memberships that an invitation led to: the user who accepted it, or an interrupted redemption. */
  abstract listInvited(
    context: Context,
    organizationId: OrganizationId,
    invited: { userId?: UserId | undefined; invitationId: InvitationId },
  ): Promise<Membership[]>;
  /** Locks all memberships of an organization. */
  abstract listForChange(context: Context, organizationId: OrganizationId): Promise<Membership[]>;
  /** Locks all memberships with a custom role. */
  abstract listWithRole(
    context: Context,
    organizationId: OrganizationId,
    role: RoleId,
  ): Promise<Membership[]>;
  abstract countOf(context: Context, organizationId: OrganizationId): Promise<number>;
  abstract countWithRole(
    context: Context,
    organizationId: OrganizationId,
    role: string,
  ): Promise<number>;
  /** The members with these addresses, by the address. */
  abstract membersAmong(
    context: Context,
    organizationId: OrganizationId,
    emailKeys: readonly string[],
  ): Promise<Map<string, UserId>>;
  /** Creates the membership unless the user already has one. Safe to call concurrently. */
  abstract ensure(
    context: Context,
    membership: Membership,
  ): Promise<{ id: MembershipId; created: boolean }>;
  abstract save(context: Context, membership: Membership): Promise<void>;
  abstract remove(context: Context, id: MembershipId): Promise<void>;
  /** @returns the next epoch */
  abstract bumpEpoch(context: Context, id: MembershipId): Promise<number>;
  abstract updatePerson(context: Context, id: MembershipId, person: Person): Promise<void>;
  /** Never moves the last sign-in back. */
  abstract recordSignIn(
    context: Context,
    organizationId: OrganizationId,
    userId: UserId,
    at: Date,
  ): void;
}
