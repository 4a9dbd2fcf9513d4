import type { Permission } from '@gatehouse/contracts';
import {
  customerOf,
  memberOf,
  membersOf,
  type Invitation,
  type Member,
  type Model,
  type Session,
} from './model.js';

const NO_PERMISSIONS: Permission[] = [];

/** Permissions of a provider's built-in roles. */
const PROVIDER_PERMISSIONS: Record<string, string> = {
  administrator:
    'customers:read customers:write access:manage terms:manage invitations:manage members:read members:manage contacts:manage roles:manage assets:write jobs:write video-sessions:write webhooks:manage branding:manage applications:manage audit:read audit:manage service-accounts:manage events:publish sign-in:forward',
  'department-administrator':
    'customers:read customers:write access:manage invitations:manage members:read contacts:manage assets:write jobs:write video-sessions:write',
  'content-creator':
    'customers:read customers:write access:manage invitations:manage assets:write jobs:write',
  supervisor: 'customers:read members:read assets:write jobs:write video-sessions:write',
  agent: 'customers:read jobs:write',
};

/** Permissions of a customer's built-in roles. */
const CUSTOMER_PERMISSIONS: Record<string, string> = {
  administrator:
    'members:read members:manage contacts:manage roles:manage audit:read audit:manage service-accounts:manage',
  moderator: 'members:read',
  member: '',
};

/** What a customer's built-in roles become in an independent organization. */
const ROLES_AFTER_INDEPENDENCE: Record<string, string> = {
  moderator: 'supervisor',
  member: 'agent',
};

export const PROVIDER_ROLES = Object.keys(PROVIDER_PERMISSIONS);
export const CUSTOMER_ROLES = Object.keys(CUSTOMER_PERMISSIONS);

/** Whether members can sign in: always for the provider; for a customer while its access and the module are on. */
export function admitsMembers(model: Model, organizationId: string): boolean {
  if (organizationId === model.providerId) return true;
  const customer = customerOf(model, organizationId);
  if (!customer) return false;
  if (customer.independent) return true;
  return model.module && (customer.status === 'pending' || customer.status === 'accepted');
}

/** The organizations in which an account can sign in. */
export const organizationsOpenTo = (model: Model, email: string): string[] =>
  model.members
    .filter((one) => one.email === email && admitsMembers(model, one.organizationId))
    .map(({ organizationId }) => organizationId);

/** The permissions of a set of roles in an organization. */
export function permissionsOf(
  model: Model,
  organizationId: string,
  roles: readonly string[],
): Permission[] {
  const customer = customerOf(model, organizationId);
  const builtIn = customer && !customer.independent ? CUSTOMER_PERMISSIONS : PROVIDER_PERMISSIONS;
  const present = customer?.independent
    ? roles.map((role) => ROLES_AFTER_INDEPENDENCE[role] ?? role)
    : roles;
  const granted = present.flatMap((role) => {
    const custom = model.roles.find(({ id, deleted }) => id === role && !deleted);
    return custom?.permissions ?? ((builtIn[role]?.split(' ') ?? NO_PERMISSIONS) as Permission[]);
  });
  return [...new Set(granted)].filter((permission) => (permission as string) !== '');
}

export const permissionsOfMember = (model: Model, member: Member): Permission[] =>
  permissionsOf(model, member.organizationId, member.roles);

export const hasMembers = (model: Model, organizationId: string): boolean =>
  membersOf(model, organizationId).length > 0;

/** The member whose session it is; undefined after removal. */
export const actorOf = (model: Model, session: Session): Member | undefined =>
  memberOf(model, session.email, session.organizationId);

/** The department that a member is restricted to: 'none' if not yet assigned, undefined if not restricted. */
export function departmentScope(model: Model, member: Member): string | undefined {
  const customer = customerOf(model, member.organizationId);
  const bound =
    (!customer || customer.independent) &&
    member.roles.includes('department-administrator') &&
    !member.roles.includes('administrator');
  return bound ? (member.departmentId ?? 'none') : undefined;
}

/** Problems of every request with this session. */
export function sessionProblems(session: Session, beforeTerms = false): string[] {
  if (session.state === 'ended') return ['session-ended', 'not-signed-in'];
  if (session.state === 'stale') return ['token-stale'];
  return session.termsDue !== null && !beforeTerms ? ['terms-not-accepted'] : [];
}

/** Problems of a request that needs a permission. */
export function permissionProblems(
  model: Model,
  session: Session,
  permission: Permission,
): string[] {
  const refused = sessionProblems(session);
  if (refused.length > 0) return refused;
  const actor = actorOf(model, session);
  const has = actor && permissionsOfMember(model, actor).includes(permission);
  return has ? [] : ['permission-denied'];
}

/** Problems of a request for a customer: it belongs to another provider or department. */
export function customerProblems(model: Model, session: Session, customerId: string): string[] {
  const actor = actorOf(model, session);
  const customer = customerOf(model, customerId);
  if (!actor || actor.organizationId !== model.providerId || !customer) return ['not-found'];
  const bound = departmentScope(model, actor);
  return bound === undefined || bound === customer.departmentId ? [] : ['not-found'];
}

/** Problems of a request that needs customer login. */
export function customerLoginProblems(model: Model, customerId: string): string[] {
  const customer = customerOf(model, customerId);
  return [
    ...(model.module ? [] : ['module-not-enabled']),
    ...(customer?.independent ? ['customer-independent'] : []),
  ];
}

/** Whether a session's user may grant these roles: no one can grant a permission that they lack. */
export function canGrant(model: Model, session: Session, roles: readonly string[]): boolean {
  const actor = actorOf(model, session);
  if (!actor) return false;
  const own = permissionsOfMember(model, actor);
  const given = permissionsOf(model, actor.organizationId, roles);
  return given.every((permission) => own.includes(permission));
}

export const isLastAdministrator = (model: Model, { email, organizationId, roles }: Member) =>
  roles.includes('administrator') &&
  !membersOf(model, organizationId).some(
    (other) => other.email !== email && other.roles.includes('administrator'),
  );

/** Whether the inviter could still send the invitation. */
export function isInviterAllowed(
  model: Model,
  { inviter, organizationId, inviterIsMember, roles }: Invitation,
): boolean {
  if (inviter === null) return true;
  const from = inviterIsMember ? organizationId : model.providerId;
  const member = memberOf(model, inviter, from);
  if (!member) return false;
  const rights = permissionsOfMember(model, member);
  if (!inviterIsMember) {
    const customer = customerOf(model, organizationId);
    const bound = departmentScope(model, member);
    const sees = bound === undefined || bound === customer?.departmentId;
    return rights.includes('invitations:manage') && sees;
  }
  const given = permissionsOf(model, organizationId, roles);
  return rights.includes('members:manage') && given.every((right) => rights.includes(right));
}

/** Whether a member has permissions that the session's user lacks, who then cannot manage them. */
export const hasMorePermissions = (model: Model, session: Session, member: Member): boolean => {
  const actor = actorOf(model, session);
  const own = actor ? permissionsOfMember(model, actor) : [];
  return permissionsOfMember(model, member).some((permission) => !own.includes(permission));
};
