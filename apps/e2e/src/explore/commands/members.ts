import type { CommandGenerator } from '../command.js';
import {
  accountOf,
  customerOf,
  memberOf,
  nameOf,
  sessionOf,
  type Member,
  type Model,
  type Session,
} from '../model.js';
import {
  permissionsOfMember,
  departmentScope,
  CUSTOMER_ROLES,
  hasMorePermissions,
  isLastAdministrator,
  permissionProblems,
  canGrant,
  customerLoginProblems,
  PROVIDER_ROLES,
  customerProblems,
} from '../rules.js';
import {
  staleTokenProblems,
  leaveOrganization,
  markSessions,
  withSession,
} from './session-state.js';

/** The path of an organization's members, seen by the session's user. */
export const membersPath = (session: Session, organizationId: string): string =>
  session.organizationId === organizationId ? '' : `/customers/${organizationId}`;

/** Problems of managing an organization's members. */
export function manageMemberProblems(
  model: Model,
  session: Session,
  organizationId: string,
  permission: 'members:manage' | 'contacts:manage',
): string[] {
  const refused = permissionProblems(model, session, permission);
  if (refused.length > 0 || session.organizationId === organizationId) return refused;
  const hidden = customerProblems(model, session, organizationId);
  return hidden.length > 0 ? hidden : customerLoginProblems(model, organizationId);
}

/** Any member except the first administrator, with the id of their account. */
export function chooseAccount(
  model: Model,
  choose: number,
): (Member & { userId: string }) | undefined {
  const fit = model.members.filter(({ email }) => email !== model.firstAdministrator);
  const member = fit[choose % Math.max(1, fit.length)];
  const userId = member && accountOf(model, member.email)?.userId;
  return member && userId !== undefined ? { ...member, userId } : undefined;
}

/** Problems that the requirements leave open. */
export const undefinedProblems = (session: Session, organizationId: string): string[] => [
  ...staleTokenProblems(session),
  ...(session.organizationId === organizationId ? [] : ['permission-denied']),
];

export const removeMember: CommandGenerator = (model, choices) =>
  withSession(model, choices, (session) => {
    const member = chooseAccount(model, choices.number());
    if (!member) return undefined;
    const { email, organizationId, userId } = member;
    return {
      operation:
        membersPath(session, organizationId) === '' ? 'remove-member' : 'remove-customer-member',
      description: `${session.email} removes ${email} from ${nameOf(model, organizationId)}`,
      method: 'DELETE',
      path: `${membersPath(session, organizationId)}/members/${userId}`,
      token: session.accessToken,
      session: session.id,
      expectedProblems: (now) => {
        const actor = sessionOf(now, session.id) ?? session;
        const refused = manageMemberProblems(now, actor, organizationId, 'members:manage');
        if (refused.length > 0) return refused;
        const it = memberOf(now, email, organizationId);
        if (!it) return ['not-found'];
        const own = actor.organizationId === organizationId;
        return [
          ...(isLastAdministrator(now, it) ? ['last-administrator'] : []),
          ...(own && hasMorePermissions(now, actor, it) ? ['permission-denied'] : []),
        ];
      },
      possibleProblems: undefinedProblems(session, organizationId),
      apply: (now) => {
        leaveOrganization(now, email, organizationId);
        return undefined;
      },
    };
  });

export const updateMember: CommandGenerator = (model, choices) =>
  withSession(model, choices, (session) => {
    const member = chooseAccount(model, choices.number());
    if (!member) return undefined;
    const { email, organizationId, userId } = member;
    const isProvider = organizationId === model.providerId;
    const builtIn =
      isProvider || customerOf(model, organizationId)?.independent
        ? PROVIDER_ROLES
        : CUSTOMER_ROLES;
    const custom = isProvider && choices.oneIn(3) ? choices.pick(model.roles)?.id : undefined;
    const role = custom ?? choices.pick(builtIn) ?? '';
    // Only one's own members can be given a department.
    const hasDepartments = isProvider && membersPath(session, organizationId) === '';
    const department =
      hasDepartments && choices.oneIn(2) ? choices.pick(model.departments) : undefined;
    const departmentId = department?.id;
    return {
      operation:
        membersPath(session, organizationId) === '' ? 'update-member' : 'update-customer-member',
      description: `${session.email} makes ${email} ${role} of ${nameOf(model, organizationId)}${departmentId ? `, department ${departmentId}` : ''}`,
      method: 'PATCH',
      path: `${membersPath(session, organizationId)}/members/${userId}`,
      token: session.accessToken,
      session: session.id,
      body: { roles: [role], ...(departmentId ? { departmentId } : {}) },
      expectedProblems: (now) => {
        const actor = sessionOf(now, session.id) ?? session;
        const refused = manageMemberProblems(now, actor, organizationId, 'members:manage');
        if (refused.length > 0) return refused;
        const it = memberOf(now, email, organizationId);
        if (!it) return ['not-found'];
        const own = actor.organizationId === organizationId;
        const gone =
          now.roles.some(({ id, deleted }) => id === role && deleted) ||
          now.departments.some(({ id, deleted }) => id === departmentId && deleted);
        return [
          ...(gone ? ['role-unknown', 'not-found'] : []),
          ...(own && (hasMorePermissions(now, actor, it) || !canGrant(now, actor, [role]))
            ? ['permission-denied']
            : []),
          ...(role !== 'administrator' && isLastAdministrator(now, it)
            ? ['last-administrator']
            : []),
        ];
      },
      possibleProblems: [
        ...undefinedProblems(session, organizationId),
        ...(departmentId ? ['department-bound'] : []),
      ],
      apply: (now) => {
        const it = memberOf(now, email, organizationId);
        if (!it) return 'there is no such member';
        const before = [...permissionsOfMember(now, it)].sort().join();
        const bound = departmentScope(now, it);
        it.roles = [role];
        if (departmentId) it.departmentId = departmentId;
        const isOther = before !== [...permissionsOfMember(now, it)].sort().join();
        const isAffected = (one: Session) =>
          one.email === email && one.organizationId === organizationId;
        markSessions(
          now,
          isAffected,
          isOther || bound !== departmentScope(now, it) ? 'stale' : 'unsure',
        );
        return undefined;
      },
    };
  });
