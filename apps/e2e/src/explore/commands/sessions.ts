import { unique } from '../../people.js';
import type { Command } from '../attempt.js';
import { accountOf, nameOf, sessionOf } from '../model.js';
import { openTo, refusals } from '../rules.js';
import {
  acceptanceOf,
  begin,
  doubts,
  outdate,
  refreshOf,
  withSession,
  type Given,
} from './acting.js';

export const refresh: Command = (model, picks) => {
  const session = picks.of(model.sessions);
  return session && refreshOf(session);
};

export const acceptTerms: Command = (model, picks) => {
  const owing = model.sessions.filter(({ state, owes }) => state === 'fresh' && owes !== null);
  const session = picks.of(owing);
  if (!session || session.owes === null) return undefined;
  return acceptanceOf(session, picks.once(5) ? Math.max(1, session.owes - 1) : session.owes);
};

export const signIn: Command = (model, picks) => {
  const account = picks.of(model.accounts);
  if (!account) return undefined;
  const { email } = account;
  const known = picks.once(10) ? 'not the password' : account.password;
  const where = picks.once(4)
    ? picks.of([model.providerId, ...model.customers.map(({ id }) => id)])
    : undefined;
  return {
    call: 'sign-in',
    says: `${email} signs in${where ? ` to ${nameOf(model, where)}` : ''}`,
    method: 'POST',
    path: '/auth/sign-in',
    body: {
      username: picks.once(3) ? email.toUpperCase() : email,
      password: known,
      ...(where ? { organizationId: where } : {}),
    },
    reasons: (now) => {
      if (accountOf(now, email)?.password !== known) return ['invalid-credentials'];
      const open = openTo(now, email);
      return open.length === 0 || (where && !open.includes(where)) ? ['no-account'] : [];
    },
    effect: (now, body) => begin(now, email, body as Given),
  };
};

export const signOut: Command = (model, picks) =>
  withSession(model, picks, (session) => ({
    call: 'sign-out',
    says: `${session.email} signs out of session ${String(session.id)}`,
    method: 'POST',
    path: '/auth/sign-out',
    token: session.accessToken,
    session: session.id,
    reasons: (now) => refusals(sessionOf(now, session.id) ?? session, true),
    perhaps: doubts(session),
    effect: (now) => {
      outdate(now, ({ id }) => id === session.id, 'ended');
      return undefined;
    },
  }));

export const switchOrganization: Command = (model, picks) =>
  withSession(model, picks, (session) => {
    const organizationId =
      picks.of([model.providerId, ...model.customers.map(({ id }) => id)]) ?? '';
    return {
      call: 'switch-organization',
      says: `${session.email} goes over to ${nameOf(model, organizationId)}`,
      method: 'POST',
      path: '/auth/switch-organization',
      token: session.accessToken,
      session: session.id,
      body: { organizationId, refreshToken: session.refreshToken },
      reasons: (now) => {
        const refused = refusals(sessionOf(now, session.id) ?? session, true);
        if (refused.length > 0) return refused;
        if (organizationId === session.organizationId) return ['invalid-request'];
        return openTo(now, session.email).includes(organizationId) ? [] : ['no-account'];
      },
      perhaps: doubts(session),
      effect: (now, body) => {
        outdate(now, ({ id }) => id === session.id, 'ended');
        return begin(now, session.email, body as Given);
      },
    };
  });

export const changePassword: Command = (model, picks) =>
  withSession(model, picks, (session) => {
    const account = accountOf(model, session.email);
    if (!account) return undefined;
    const newPassword = `a password of ${unique()}`;
    return {
      call: 'change-password',
      says: `${session.email} changes the password`,
      method: 'PUT',
      path: '/me/password',
      token: session.accessToken,
      session: session.id,
      body: { currentPassword: account.password, newPassword },
      reasons: (now) => {
        const refused = refusals(sessionOf(now, session.id) ?? session);
        if (refused.length > 0) return refused;
        const known = accountOf(now, session.email)?.password === account.password;
        return known ? [] : ['invalid-credentials'];
      },
      perhaps: doubts(session),
      effect: (now) => {
        const changed = accountOf(now, session.email);
        if (changed) changed.password = newPassword;
        const { email, id } = session;
        outdate(now, (other) => other.email === email && other.id !== id, 'ended');
        return undefined;
      },
    };
  });
