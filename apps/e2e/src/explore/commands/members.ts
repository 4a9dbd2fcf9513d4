import type { Command } from '../attempt.js';
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
  boundTo,
  CUSTOMER_ROLES,
  isAbove,
  isLastAdministrator,
  lacks,
  mayGive,
  notServed,
  PROVIDER_ROLES,
  unseen,
} from '../rules.js';
import { doubts, leave, outdate, withSession } from './acting.js';

/** Where the people of an organisation are, seen by whoever asks: their own, or a customer's. */
export const place = (session: Session, organizationId: string): string =>
  session.organizationId === organizationId ? '' : `/customers/${organizationId}`;

/** Why somebody may not manage the people of an organisation. */
function mayNotManagePeople(
  model: Model,
  session: Session,
  organizationId: string,
  permission: 'members:manage' | 'contacts:manage',
): string[] {
  const refused = lacks(model, session, permission);
  if (refused.length > 0 || session.organizationId === organizationId) return refused;
  const hidden = unseen(model, session, organizationId);
  return hidden.length > 0 ? hidden : notServed(model, organizationId);
}

/** Somebody of the organisation of whoever asks, or of a customer; never the one whom the exploration itself needs. */
function chooseMember(model: Model, choose: number, founder: string): Member | undefined {
  const fit = model.members.filter(({ email }) => email !== founder);
  return fit[choose % Math.max(1, fit.length)];
}

/** Which parts of managing people the requirements leave open: whether a provider's person is above a customer's, and who is bound. */
const leftOpen = (session: Session, organizationId: string): string[] => [
  ...doubts(session),
  ...(session.organizationId === organizationId ? [] : ['permission-denied']),
];

export const removeMember: Command = (model, picks) =>
  withSession(model, picks, (session) => {
    const member = chooseMember(model, picks.number(), model.founder);
    const userId = member && accountOf(model, member.email)?.userId;
    if (!member || userId === undefined) return undefined;
    const { email, organizationId } = member;
    return {
      call: place(session, organizationId) === '' ? 'remove-member' : 'remove-customer-member',
      says: `${session.email} removes ${email} from ${nameOf(model, organizationId)}`,
      method: 'DELETE',
      path: `${place(session, organizationId)}/members/${userId}`,
      token: session.accessToken,
      session: session.id,
      reasons: (now) => {
        const actor = sessionOf(now, session.id) ?? session;
        const refused = mayNotManagePeople(now, actor, organizationId, 'members:manage');
        if (refused.length > 0) return refused;
        const it = memberOf(now, email, organizationId);
        if (!it) return ['not-found'];
        const own = actor.organizationId === organizationId;
        return [
          ...(isLastAdministrator(now, it) ? ['last-administrator'] : []),
          ...(own && isAbove(now, actor, it) ? ['permission-denied'] : []),
        ];
      },
      perhaps: leftOpen(session, organizationId),
      effect: (now) => {
        leave(now, email, organizationId);
        return undefined;
      },
    };
  });

export const updateMember: Command = (model, picks) =>
  withSession(model, picks, (session) => {
    const member = chooseMember(model, picks.number(), model.founder);
    const userId = member && accountOf(model, member.email)?.userId;
    if (!member || userId === undefined) return undefined;
    const { email, organizationId } = member;
    const isProvider = organizationId === model.providerId;
    const builtIn =
      isProvider || customerOf(model, organizationId)?.independent
        ? PROVIDER_ROLES
        : CUSTOMER_ROLES;
    const custom = isProvider && picks.once(3) ? picks.of(model.roles)?.id : undefined;
    const role = custom ?? picks.of(builtIn) ?? '';
    const department = isProvider && picks.once(2) ? picks.of(model.departments) : undefined;
    const departmentId = department?.id;
    return {
      call: place(session, organizationId) === '' ? 'update-member' : 'update-customer-member',
      says: `${session.email} makes ${email} ${role} of ${nameOf(model, organizationId)}${departmentId ? `, department ${departmentId}` : ''}`,
      method: 'PATCH',
      path: `${place(session, organizationId)}/members/${userId}`,
      token: session.accessToken,
      session: session.id,
      body: { roles: [role], ...(departmentId ? { departmentId } : {}) },
      reasons: (now) => {
        const actor = sessionOf(now, session.id) ?? session;
        const refused = mayNotManagePeople(now, actor, organizationId, 'members:manage');
        if (refused.length > 0) return refused;
        const it = memberOf(now, email, organizationId);
        if (!it) return ['not-found'];
        const own = actor.organizationId === organizationId;
        const gone =
          now.roles.some(({ id, deleted }) => id === role && deleted) ||
          now.departments.some(({ id, deleted }) => id === departmentId && deleted);
        return [
          ...(gone ? ['role-unknown', 'not-found'] : []),
          ...(own && (isAbove(now, actor, it) || !mayGive(now, actor, [role]))
            ? ['permission-denied']
            : []),
          ...(role !== 'administrator' && isLastAdministrator(now, it)
            ? ['last-administrator']
            : []),
        ];
      },
      perhaps: [
        ...leftOpen(session, organizationId),
        ...(departmentId ? ['department-bound'] : []),
      ],
      effect: (now) => {
        const it = memberOf(now, email, organizationId);
        if (!it) return 'there is no such member';
        const before = [...permissionsOfMember(now, it)].sort().join();
        const bound = boundTo(now, it);
        it.roles = [role];
        if (departmentId) it.departmentId = departmentId;
        const isOther = before !== [...permissionsOfMember(now, it)].sort().join();
        const whose = (one: Session) =>
          one.email === email && one.organizationId === organizationId;
        outdate(now, whose, isOther || bound !== boundTo(now, it) ? 'stale' : 'unsure');
        return undefined;
      },
    };
  });
