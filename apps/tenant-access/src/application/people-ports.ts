import type {
  DepartmentId,
  InvitationId,
  MembershipId,
  OrganizationId,
  RoleId,
  UserId,
} from '@gatehouse/contracts';
import type { Member } from '@gatehouse/contracts/tenant-access';
import type { Context } from '@gatehouse/platform';
import type { Membership, Person } from '../domain/membership.js';
import type { CustomRole } from '../domain/roles.js';
import type { Page, PageRequest } from './ports.js';

/** A membership as the list of members shows it; whether its organisation lets anybody in is for others to say. */
export type MemberRow = Omit<Member, 'status' | 'profile'>;

export abstract class MembershipRepository {
  /**
   * Waits until no other transaction changes the people or the roles of an organisation, and keeps others waiting until this one
   * ends: so that two at once cannot each leave the other as the last administrator.
   */
  abstract hold(context: Context, organizationId: OrganizationId): Promise<void>;
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
  /** Notes that nobody comes in by an invitation any more. */
  abstract noteWithdrawal(
    context: Context,
    organizationId: OrganizationId,
    invitationId: InvitationId,
  ): Promise<void>;
  abstract isWithdrawn(context: Context, invitationId: InvitationId): Promise<boolean>;
  /** Everybody of an organisation, locked. */
  abstract listForChange(context: Context, organizationId: OrganizationId): Promise<Membership[]>;
  /** Everybody who has one of the organisation's own roles, locked. */
  abstract listWithRole(context: Context, role: CustomRole): Promise<Membership[]>;
  abstract countOf(context: Context, organizationId: OrganizationId): Promise<number>;
  abstract countWithRole(
    context: Context,
    organizationId: OrganizationId,
    role: string,
  ): Promise<number>;
  /** Those of the addresses that belong to members, in the form that compares. */
  abstract keysAmong(
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
  abstract notePerson(context: Context, id: MembershipId, person: Person): Promise<void>;
  /** Notes when somebody last signed in; an earlier time changes nothing. */
  abstract noteSignIn(
    context: Context,
    organizationId: OrganizationId,
    userId: UserId,
    at: Date,
  ): Promise<void>;
}

/** The members of an organisation, to look at. */
export abstract class MemberList {
  abstract list(
    context: Context,
    organizationId: OrganizationId,
    request: PageRequest,
  ): Promise<Page<MemberRow>>;
  abstract find(
    context: Context,
    organizationId: OrganizationId,
    userId: UserId,
  ): Promise<MemberRow | null>;
}

export abstract class RoleRepository {
  /** Those of an organisation's own roles that are meant by these names or ids. */
  abstract listAmong(
    context: Context,
    organizationId: OrganizationId,
    references: readonly string[],
  ): Promise<CustomRole[]>;
  abstract list(
    context: Context,
    organizationId: OrganizationId,
    request: { limit: number; after: string; q?: string | undefined },
  ): Promise<CustomRole[]>;
  abstract find(
    context: Context,
    organizationId: OrganizationId,
    id: RoleId,
  ): Promise<CustomRole | null>;
  /** @throws RoleNameTaken */
  abstract create(context: Context, role: CustomRole): Promise<void>;
  /** @throws RoleNameTaken */
  abstract save(context: Context, role: CustomRole): Promise<void>;
  abstract remove(context: Context, id: RoleId): Promise<void>;
}

export interface DepartmentRecord {
  id: DepartmentId;
  organizationId: OrganizationId;
  name: string;
  /** The name in the form that compares. */
  nameKey: string;
  createdAt: Date;
  version: number;
}

export abstract class DepartmentRepository {
  /** Also locked: against removal `for reference`, against everything `for change`. */
  abstract find(
    context: Context,
    organizationId: OrganizationId,
    id: DepartmentId,
    lock?: 'for reference' | 'for change',
  ): Promise<DepartmentRecord | null>;
  abstract list(
    context: Context,
    organizationId: OrganizationId,
    request: PageRequest,
  ): Promise<Page<DepartmentRecord>>;
  /** @throws DepartmentNameTaken */
  abstract create(context: Context, department: DepartmentRecord): Promise<void>;
  /** @throws DepartmentNameTaken */
  abstract save(context: Context, department: DepartmentRecord): Promise<void>;
  /** Whether customers, people or contacts belong to it. */
  abstract isInUse(context: Context, id: DepartmentId): Promise<boolean>;
  abstract remove(context: Context, id: DepartmentId): Promise<void>;
}

/** The addresses that mail servers refuse, as notifications last told of them. */
export abstract class EmailBlocks {
  abstract note(context: Context, emailKey: string, blocked: boolean): Promise<void>;
  /** Those of the addresses that are blocked, all in the form that compares. */
  abstract among(context: Context, emailKeys: readonly string[]): Promise<Set<string>>;
}
