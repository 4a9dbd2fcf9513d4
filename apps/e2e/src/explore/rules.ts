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

const NEVER: Permission[] = [];

/** What the built-in roles of a provider may do (B2, C4). */
const PROVIDER: Record<string, string> = {
  administrator:
    'customers:read customers:write access:manage terms:manage invitations:manage members:read members:manage contacts:manage roles:manage assets:write jobs:write video-sessions:write webhooks:manage branding:manage audit:read audit:manage',
  'department-administrator':
    'customers:read customers:write access:manage invitations:manage members:read contacts:manage assets:write jobs:write video-sessions:write',
  'content-creator':
    'customers:read customers:write access:manage invitations:manage assets:write jobs:write',
  supervisor: 'customers:read members:read assets:write jobs:write video-sessions:write',
  agent: 'customers:read jobs:write',
};

/** And those of a customer (B3, B5). */
const CUSTOMER: Record<string, string> = {
  administrator: 'members:read members:manage contacts:manage roles:manage audit:read audit:manage',
  moderator: 'members:read',
  member: '',
};

/** The built-in roles from which the commands choose. */
export const PROVIDER_ROLES = Object.keys(PROVIDER);
export const CUSTOMER_ROLES = Object.keys(CUSTOMER);

/** Whether an organisation lets its people in: the provider always; a customer while its access is on (A4), and the module there (B1). */
export function letsIn(model: Model, organizationId: string): boolean {
  if (organizationId === model.providerId) return true;
  const customer = customerOf(model, organizationId);
  if (!customer) return false;
  if (customer.independent) return true;
  return model.module && (customer.status === 'pending' || customer.status === 'accepted');
}

/** Where somebody may go in. */
export const openTo = (model: Model, email: string): string[] =>
  model.members
    .filter((one) => one.email === email && letsIn(model, one.organizationId))
    .map(({ organizationId }) => organizationId);

/** What a set of roles allows in an organisation. */
export function permissionsOf(
  model: Model,
  organizationId: string,
  roles: readonly string[],
): Permission[] {
  const customer = customerOf(model, organizationId);
  const builtIn = customer && !customer.independent ? CUSTOMER : PROVIDER;
  const granted = roles.flatMap((role) => {
    const custom = model.roles.find(({ id, deleted }) => id === role && !deleted);
    return custom?.permissions ?? ((builtIn[role]?.split(' ') ?? NEVER) as Permission[]);
  });
  return [...new Set(granted)].filter((permission) => (permission as string) !== '');
}

export const permissionsOfMember = (model: Model, member: Member): Permission[] =>
  permissionsOf(model, member.organizationId, member.roles);

/** Whether anybody of an organisation could sign in. */
export const membersAreIn = (model: Model, organizationId: string): boolean =>
  membersOf(model, organizationId).length > 0;

/** The member whose session it is; undefined once they are none. */
export const actorOf = (model: Model, session: Session): Member | undefined =>
  memberOf(model, session.email, session.organizationId);

/** The department to which somebody is bound (B2): 'none' where they were given none yet; undefined where they are not bound. */
export function boundTo(model: Model, member: Member): string | undefined {
  const bound =
    member.organizationId === model.providerId &&
    member.roles.includes('department-administrator') &&
    !member.roles.includes('administrator');
  return bound ? (member.departmentId ?? 'none') : undefined;
}

/** Why a session is not served at all, whatever it asks for. */
export function refusals(session: Session, beforeTerms = false): string[] {
  if (session.state === 'ended') return ['session-ended', 'not-signed-in'];
  if (session.state === 'stale') return ['token-stale'];
  return session.owes !== null && !beforeTerms ? ['terms-not-accepted'] : [];
}

/** Why whoever has a session may not do what needs a permission. */
export function lacks(model: Model, session: Session, permission: Permission): string[] {
  const refused = refusals(session);
  if (refused.length > 0) return refused;
  const actor = actorOf(model, session);
  const has = actor && permissionsOfMember(model, actor).includes(permission);
  return has ? [] : ['permission-denied'];
}

/** Why somebody may not touch a customer: it is not theirs, or not of their department. */
export function unseen(model: Model, session: Session, customerId: string): string[] {
  const actor = actorOf(model, session);
  const customer = customerOf(model, customerId);
  if (!actor || actor.organizationId !== model.providerId || !customer) return ['not-found'];
  const bound = boundTo(model, actor);
  return bound === undefined || bound === customer.departmentId ? [] : ['not-found'];
}

/** Why customer login is not to be had for a customer (B1, B4, B12). */
export function notServed(model: Model, customerId: string): string[] {
  const customer = customerOf(model, customerId);
  return [
    ...(model.module ? [] : ['module-not-enabled']),
    ...(customer?.independent ? ['customer-independent'] : []),
  ];
}

/** Whether whoever has a session may give these roles: nobody gives a right that they lack. */
export function mayGive(model: Model, session: Session, roles: readonly string[]): boolean {
  const actor = actorOf(model, session);
  if (!actor) return false;
  const own = permissionsOfMember(model, actor);
  const given = permissionsOf(model, actor.organizationId, roles);
  return given.every((permission) => own.includes(permission));
}

/** Whether nobody else would administer the organisation. */
export const isLastAdministrator = (model: Model, { email, organizationId, roles }: Member) =>
  roles.includes('administrator') &&
  !membersOf(model, organizationId).some(
    (other) => other.email !== email && other.roles.includes('administrator'),
  );

/** Whether whoever sent an invitation could still send it (F7, F54). */
export function inviterMay(
  model: Model,
  { inviter, organizationId, byOwn, roles }: Invitation,
): boolean {
  if (inviter === null) return true;
  const from = byOwn ? organizationId : model.providerId;
  const member = memberOf(model, inviter, from);
  if (!member) return false;
  const rights = permissionsOfMember(model, member);
  if (!byOwn) {
    const customer = customerOf(model, organizationId);
    const bound = boundTo(model, member);
    const sees = bound === undefined || bound === customer?.departmentId;
    return rights.includes('invitations:manage') && sees;
  }
  const given = permissionsOf(model, organizationId, roles);
  return rights.includes('members:manage') && given.every((right) => rights.includes(right));
}

/** Whether a member may do what whoever has a session may not: then they are not theirs to manage. */
export const isAbove = (model: Model, session: Session, member: Member): boolean => {
  const actor = actorOf(model, session);
  const own = actor ? permissionsOfMember(model, actor) : [];
  return permissionsOfMember(model, member).some((permission) => !own.includes(permission));
};
