import { unique } from '../../testing/person-fixture.js';
import { drawClient } from '../clients.js';
import type { SignIn } from '../tokens.js';
import type { Command, CommandGenerator } from '../command.js';
import { resetsOf } from '../mails.js';
import { accountOf, nameOf, sessionOf, type Model, type Session } from '../model.js';
import { organizationsOpenTo, sessionProblems } from '../rules.js';
import {
  acceptTermsCommand,
  addSession,
  staleTokenProblems,
  markSessions,
  refreshCommand,
  withSession,
  type SessionResponse,
} from './session-state.js';

export const refresh: CommandGenerator = (model, choices) => {
  const session = choices.pick(model.sessions);
  if (!session) return undefined;
  const { id, email, usedRefreshToken } = session;
  if (usedRefreshToken === null || !choices.oneIn(5)) return refreshCommand(session);
  return {
    operation: 'refresh-session',
    description: `an attacker refreshes session ${String(id)} of ${email} with a used token`,
    method: 'POST',
    path: '/auth/refresh',
    session: id,
    body: { refreshToken: usedRefreshToken },
    expectedProblems: () => ['session-ended', 'not-signed-in'],
    apply: () => undefined,
    onRefused: (now) => {
      markSessions(now, (one) => one.id === id, 'ended');
    },
  };
};

export const acceptTerms: CommandGenerator = (model, choices) => {
  const owing = model.sessions.filter(
    ({ state, termsDue }) => state === 'fresh' && termsDue !== null,
  );
  const session = choices.pick(owing);
  if (!session || session.termsDue === null) return undefined;
  return acceptTermsCommand(
    session,
    choices.oneIn(5) ? Math.max(1, session.termsDue - 1) : session.termsDue,
  );
};

export const signIn: CommandGenerator = (model, choices) => {
  const account = choices.pick(model.accounts);
  if (!account) return undefined;
  const { email } = account;
  const password = choices.oneIn(10) ? 'not the password' : account.password;
  const organizationId = choices.oneIn(4)
    ? choices.pick([model.providerId, ...model.customers.map(({ id }) => id)])
    : undefined;
  const username = choices.oneIn(3) ? email.toUpperCase() : email;
  const body = { username, password, ...(organizationId ? { organizationId } : {}) };
  const where = organizationId ? ` to ${nameOf(model, organizationId)}` : '';
  const it = { email, body, idempotencyKey: unique(), client: drawClient(choices) };
  return signInCommand(it, `${email} signs in${where}`);
};

/** A client repeats a request with its key: what has become untrue is not confirmed. */
export const repeatSignIn: CommandGenerator = (model, choices) => {
  const it = choices.pick(model.signIns);
  return it && signInCommand(it, `${it.email} repeats a sign-in`);
};

function signInCommand(it: SignIn, description: string): Command {
  const { email, body, idempotencyKey, client } = it;
  const isIt = (one: SignIn) => one.idempotencyKey === idempotencyKey;
  return {
    operation: 'sign-in',
    description,
    method: 'POST',
    path: '/auth/sign-in',
    client,
    body,
    idempotencyKey,
    expectedProblems: (now) => {
      if (accountOf(now, email)?.password !== body.password) return ['invalid-credentials'];
      const open = organizationsOpenTo(now, email);
      const admits = body.organizationId ? open.includes(body.organizationId) : open.length > 0;
      return admits ? [] : ['no-account'];
    },
    apply: (now, response) => {
      if (!now.signIns.some(isIt)) now.signIns.push(it);
      return addSession(now, email, response as SessionResponse);
    },
    // Wrong passwords are counted.
    onRefused: (now) => {
      now.signIns = now.signIns.filter((one) => !isIt(one));
    },
  };
}

export const signOut: CommandGenerator = (model, choices) =>
  withSession(model, choices, (session) => ({
    operation: 'sign-out',
    description: `${session.email} signs out of session ${String(session.id)}`,
    method: 'POST',
    path: '/auth/sign-out',
    token: session.accessToken,
    session: session.id,
    expectedProblems: (now) => sessionProblems(sessionOf(now, session.id) ?? session, true),
    possibleProblems: staleTokenProblems(session),
    apply: (now) => {
      markSessions(now, ({ id }) => id === session.id, 'ended');
      return undefined;
    },
  }));

/** The organizations that a user is a member of, too. */
const otherOrganizations = ({ members }: Model, { email, organizationId }: Session): string[] =>
  members.flatMap((one) =>
    one.email === email && one.organizationId !== organizationId ? [one.organizationId] : [],
  );

export const switchOrganization: CommandGenerator = (model, choices) => {
  const isAnywhere = choices.oneIn(4);
  const command = (session: Session): Command => {
    const all = [model.providerId, ...model.customers.map(({ id }) => id)];
    const others = otherOrganizations(model, session);
    const organizationId = choices.pick(isAnywhere ? all : others) ?? '';
    return {
      operation: 'switch-organization',
      description: `${session.email} goes over to ${nameOf(model, organizationId)}`,
      method: 'POST',
      path: '/auth/switch-organization',
      token: session.accessToken,
      session: session.id,
      body: { organizationId, refreshToken: session.refreshToken },
      expectedProblems: (now) => {
        const refused = sessionProblems(sessionOf(now, session.id) ?? session, true);
        if (refused.length > 0) return refused;
        if (organizationId === session.organizationId) return ['invalid-request'];
        return organizationsOpenTo(now, session.email).includes(organizationId)
          ? []
          : ['no-account'];
      },
      possibleProblems: staleTokenProblems(session),
      apply: (now, body) => {
        markSessions(now, ({ id }) => id === session.id, 'ended');
        return addSession(now, session.email, body as SessionResponse);
      },
    };
  };
  const isToGo = (session: Session): boolean =>
    isAnywhere || otherOrganizations(model, session).length > 0;
  return withSession(model, choices, command, isToGo);
};

export const changePassword: CommandGenerator = (model, choices) =>
  withSession(model, choices, (session) => {
    const account = accountOf(model, session.email);
    if (!account) return undefined;
    const newPassword = `a password of ${unique()}`;
    const currentPassword = choices.oneIn(6) ? 'not the password' : account.password;
    return {
      operation: 'change-password',
      description: `${session.email} changes the password`,
      method: 'PUT',
      path: '/me/password',
      token: session.accessToken,
      session: session.id,
      body: { currentPassword, newPassword },
      expectedProblems: (now) => {
        const refused = sessionProblems(sessionOf(now, session.id) ?? session);
        if (refused.length > 0) return refused;
        const known = accountOf(now, session.email)?.password === currentPassword;
        return known ? [] : ['invalid-credentials'];
      },
      possibleProblems: staleTokenProblems(session),
      apply: (now) => {
        const changed = accountOf(now, session.email);
        if (changed) changed.password = newPassword;
        resetsOf(now, session.email).usable = null;
        const { email, id } = session;
        markSessions(now, (other) => other.email === email && other.id !== id, 'ended');
        return undefined;
      },
    };
  });
