import {
  emailKey,
  type DepartmentId,
  type InvitationId,
  type MembershipId,
  type OrganizationId,
  type OrganizationKind,
  type UserId,
} from '@gatehouse/contracts';
import { NO_DEPARTMENT, type Capability, type Profile } from '@gatehouse/contracts/tenant-access';
import {
  ADMINISTRATOR,
  DEPARTMENT_ADMINISTRATOR,
  leastRole,
} from '../shared/built-in-roles.rules.js';

/** A user in one organisation. */
export interface Membership {
  readonly id: MembershipId;
  readonly organizationId: OrganizationId;
  readonly userId: UserId;
  /** Built-in roles by name, custom ones by id. */
  readonly roles: string[];
  readonly capability: Capability;
  readonly departmentId: DepartmentId | null;
  /** Counts what a token issued before must not ignore. */
  readonly epoch: number;
  readonly createdAt: Date;
  /** The redemption that made it. */
  readonly invitationId: InvitationId | null;
  /** What identity last told of the person. */
  readonly email: string;
  readonly emailKey: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly lastSignInAt: Date | null;
  /** Counts every change. */
  readonly version: number;
}

/** What the list of members shows of a person. */
export interface Person {
  email: string;
  firstName: string;
  lastName: string;
}

export const personOf = ({ email, firstName, lastName }: Person) => ({
  email,
  emailKey: emailKey(email),
  firstName,
  lastName,
});

export const isAdministrator = ({ roles }: Pick<Membership, 'roles'>): boolean =>
  roles.includes(ADMINISTRATOR);

export const profileOf = (membership: Pick<Membership, 'roles'>): Profile =>
  isAdministrator(membership) ? 'admin' : 'user';

/** The roles with, or without, the one that makes an administrator; never none at all (E5). */
export function withProfile(roles: string[], profile: Profile, kind: OrganizationKind): string[] {
  if (profile === 'admin') return roles.includes(ADMINISTRATOR) ? roles : [ADMINISTRATOR, ...roles];
  const others = roles.filter((role) => role !== ADMINISTRATOR);
  return others.length > 0 ? others : [leastRole(kind)];
}

/** What somebody wants of a membership. What is left out stays as it is. */
export interface MembershipPatch {
  roles?: string[] | undefined;
  profile?: Profile | undefined;
  capability?: Capability | undefined;
  departmentId?: DepartmentId | null | undefined;
}

/** Brings a membership to what somebody wants; the same one where it is so already. */
export function applyMembershipPatch(
  before: Membership,
  wish: MembershipPatch,
  kind: OrganizationKind,
): Membership {
  const named = wish.roles ?? before.roles;
  const roles = wish.profile ? withProfile(named, wish.profile, kind) : named;
  const departmentId = wish.departmentId === undefined ? before.departmentId : wish.departmentId;
  const capability = wish.capability ?? before.capability;
  const sameRoles = [...roles].sort().join() === [...before.roles].sort().join();
  const sameRights = sameRoles && departmentId === before.departmentId;
  if (sameRights && capability === before.capability) return before;
  return {
    ...before,
    roles: sameRoles ? before.roles : roles,
    departmentId,
    capability,
    epoch: sameRights ? before.epoch : before.epoch + 1,
    version: before.version + 1,
  };
}

/** The department that somebody is bound to: whoever administers a part of a provider, and not all of it (B2). */
export function boundDepartment(
  kind: OrganizationKind,
  { roles, departmentId }: Pick<Membership, 'roles' | 'departmentId'>,
): DepartmentId | null {
  const isBound =
    kind === 'provider' &&
    roles.includes(DEPARTMENT_ADMINISTRATOR) &&
    !roles.includes(ADMINISTRATOR);
  return isBound ? (departmentId ?? NO_DEPARTMENT) : null;
}
