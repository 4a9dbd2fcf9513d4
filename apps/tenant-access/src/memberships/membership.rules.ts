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

/** A user's place in one organization. */
export interface Membership {
  readonly id: MembershipId;
  readonly organizationId: OrganizationId;
  readonly userId: UserId;
  /** Built-in roles by name, custom ones by id. */
  readonly roles: string[];
  readonly capability: Capability;
  readonly departmentId: DepartmentId | null;
  /** Incremented when older tokens become stale. */
  readonly epoch: number;
  readonly createdAt: Date;
  /** The invitation whose redemption created it. */
  readonly invitationId: InvitationId | null;
  /** Name and address as last reported by identity. */
  readonly email: string;
  readonly emailKey: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly lastSignInAt: Date | null;
  /** Incremented on every change. */
  readonly version: number;
}

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

/** Adds or removes the administrator role. Falls back to the default role, so that at least one is left. */
export function withProfile(roles: string[], profile: Profile, kind: OrganizationKind): string[] {
  if (profile === 'admin') return roles.includes(ADMINISTRATOR) ? roles : [ADMINISTRATOR, ...roles];
  const others = roles.filter((role) => role !== ADMINISTRATOR);
  return others.length > 0 ? others : [leastRole(kind)];
}

/** Omitted fields stay as they are. */
export interface MembershipPatch {
  roles?: string[] | undefined;
  profile?: Profile | undefined;
  capability?: Capability | undefined;
  departmentId?: DepartmentId | null | undefined;
}

/** Returns the same membership if nothing changes. */
export function applyMembershipPatch(
  before: Membership,
  patch: MembershipPatch,
  kind: OrganizationKind,
): Membership {
  const assigned = patch.roles ?? before.roles;
  const roles = patch.profile ? withProfile(assigned, patch.profile, kind) : assigned;
  const departmentId = patch.departmentId === undefined ? before.departmentId : patch.departmentId;
  const capability = patch.capability ?? before.capability;
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

/** The department that a department administrator is bound to; null for everyone else. */
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
