import type { CommandGenerator } from '../command.js';
import { memberOf, nameOf, sessionOf } from '../model.js';
import { hasMorePermissions, sessionProblems } from '../rules.js';
import { chooseAccount, manageMemberProblems, membersPath, undefinedProblems } from './members.js';
import { staleTokenProblems, markSessions, withSession } from './session-state.js';

export const endMySession: CommandGenerator = (model, choices) =>
  withSession(model, choices, (session) => {
    const own = model.sessions.filter(({ email }) => email === session.email);
    const other = choices.pick(choices.oneIn(4) ? model.sessions : own);
    if (!other) return undefined;
    return {
      operation: 'end-my-session',
      description: `${session.email} ends session ${String(other.id)} of ${other.email}`,
      method: 'DELETE',
      path: `/me/sessions/${other.sid}`,
      token: session.accessToken,
      session: session.id,
      expectedProblems: (now) => {
        const refused = sessionProblems(sessionOf(now, session.id) ?? session);
        if (refused.length > 0) return refused;
        return other.email === session.email ? [] : ['not-found'];
      },
      // One that is over is gone at once or once the event is processed.
      possibleProblems: (now) => [
        ...staleTokenProblems(session),
        ...(sessionOf(now, other.id)?.state === 'ended' ? ['not-found'] : []),
      ],
      apply: (now) => {
        markSessions(now, ({ id }) => id === other.id, 'ended');
        return undefined;
      },
    };
  });

export const endMyOtherSessions: CommandGenerator = (model, choices) =>
  withSession(model, choices, (session) => ({
    operation: 'end-my-other-sessions',
    description: `${session.email} ends all sessions but ${String(session.id)}`,
    method: 'DELETE',
    path: '/me/sessions',
    token: session.accessToken,
    session: session.id,
    expectedProblems: (now) => sessionProblems(sessionOf(now, session.id) ?? session),
    possibleProblems: staleTokenProblems(session),
    apply: (now) => {
      const { email, id } = session;
      markSessions(now, (other) => other.email === email && other.id !== id, 'ended');
      return undefined;
    },
  }));

/** Those in one organization: what a member has open elsewhere is not the administrator's. */
export const endMemberSessions: CommandGenerator = (model, choices) =>
  withSession(model, choices, (session) => {
    const member = chooseAccount(model, choices.number());
    if (!member) return undefined;
    const { email, organizationId, userId } = member;
    const path = membersPath(session, organizationId);
    return {
      operation: path === '' ? 'end-member-sessions' : 'end-customer-member-sessions',
      description: `${session.email} ends the sessions of ${email} in ${nameOf(model, organizationId)}`,
      method: 'DELETE',
      path: `${path}/members/${userId}/sessions`,
      token: session.accessToken,
      session: session.id,
      expectedProblems: (now) => {
        const actor = sessionOf(now, session.id) ?? session;
        const refused = manageMemberProblems(now, actor, organizationId, 'members:manage');
        if (refused.length > 0) return refused;
        const it = memberOf(now, email, organizationId);
        if (!it) return ['not-found'];
        const isOwn = actor.organizationId === organizationId;
        return isOwn && hasMorePermissions(now, actor, it) ? ['permission-denied'] : [];
      },
      possibleProblems: undefinedProblems(session, organizationId),
      apply: (now) => {
        markSessions(
          now,
          (each) =>
            each.email === email &&
            each.organizationId === organizationId &&
            each.id !== session.id,
          'ended',
        );
        return undefined;
      },
    };
  });
