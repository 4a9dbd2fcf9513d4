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
   * Waits until no other transaction changes the people or the roles of an organisation, and keeps others waiting until this one
   * ends: so that two at once cannot each leave the other as the last administrator.
   */
  abstract lockOrganization(context: Context, organizationId: OrganizationId): Promise<void>;
  /** Everywhere that somebody is a member; under their own scope. */
  abstract listOfUser(context: Context, userId: UserId): Promise<Membership[]>;
  abstract find(
    context: Context,
    organizationId: OrganizationId,
    userId: UserId,
    lock?: 'for change',
  ): Promise<Membership | null>;
  /** Whom an invitation brought in: by the person who accepted it, or by the redemption that broke off. Locked. */
  abstract listInvited(
    context: Context,
    organizationId: OrganizationId,
    invited: { userId?: UserId | undefined; invitationId: InvitationId },
  ): Promise<Membership[]>;
  /** Everybody of an organisation, locked. */
  abstract listForChange(context: Context, organizationId: OrganizationId): Promise<Membership[]>;
  /** Everybody who has one of the organisation's own roles, locked. */
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
  /** Those of the addresses that belong to members, in the form that compares. */
  abstract memberEmailKeysAmong(
    context: Context,
    organizationId: OrganizationId,
    emailKeys: readonly string[],
  ): Promise<Set<string>>;
  /** Makes a membership where there is none; two at once make one. */
  abstract ensure(
    context: Context,
    membership: Membership,
  ): Promise<{ id: MembershipId; created: boolean }>;
  abstract save(context: Context, membership: Membership): Promise<void>;
  abstract remove(context: Context, id: MembershipId): Promise<void>;
  /** @returns the next epoch */
  abstract bumpEpoch(context: Context, id: MembershipId): Promise<number>;
  abstract updatePerson(context: Context, id: MembershipId, person: Person): Promise<void>;
  /** Notes when somebody last signed in; an earlier time changes nothing. */
  abstract recordSignIn(
    context: Context,
    organizationId: OrganizationId,
    userId: UserId,
    at: Date,
  ): Promise<void>;
}
