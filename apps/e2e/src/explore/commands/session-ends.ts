import type { CommandGenerator } from '../command.js';
import { sessionOf } from '../model.js';
import { sessionProblems } from '../rules.js';
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
