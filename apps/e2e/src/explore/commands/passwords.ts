import { unique } from '../../testing/person-fixture.js';
import type { CommandGenerator } from '../command.js';
import { blockedProblems, resetsOf } from '../mails.js';
import { accountOf, memberOf, nameOf, sessionOf, type Model } from '../model.js';
import { hasMorePermissions, organizationsOpenTo } from '../rules.js';
import { chooseAccount, manageMemberProblems, membersPath, undefinedProblems } from './members.js';
import { markSessions, withSession } from './session-state.js';

/** Together with the invitations less than the hourly cap per address. */
const MAX_RESETS = 3;

function mayBeSentReset(model: Model, email: string): boolean {
  const { sent, refused } = resetsOf(model, email);
  return sent + refused < MAX_RESETS;
}

/** A new reset link replaces the older ones. */
function issueReset(model: Model, email: string): void {
  const resets = resetsOf(model, email);
  resets.sent += 1;
  resets.usable = resets.sent;
  resets.mailPending = true;
}

export const forgotPassword: CommandGenerator = (model, choices) => {
  const fit = model.accounts.filter(
    ({ email }) => email !== model.firstAdministrator && mayBeSentReset(model, email),
  );
  const account = choices.pick(fit);
  if (!account) return undefined;
  const { email } = account;
  return {
    operation: 'forgot-password',
    description: `${email} forgot the password`,
    method: 'POST',
    path: '/auth/password/forgot',
    body: { username: email },
    isAlone: true,
    expectedProblems: () => [],
    // A person whom no organization admits gets no link.
    apply: (now) => {
      if (organizationsOpenTo(now, email).length > 0) issueReset(now, email);
      return undefined;
    },
  };
};

export const issuePasswordReset: CommandGenerator = (model, choices) =>
  withSession(model, choices, (session) => {
    const member = chooseAccount(model, choices.number());
    if (!member) return undefined;
    const { email, organizationId, userId } = member;
    if (!mayBeSentReset(model, email)) return undefined;
    const isOwn = membersPath(session, organizationId) === '';
    return {
      operation: isOwn ? 'issue-password-reset' : 'issue-customer-password-reset',
      description: `${session.email} sends ${email} of ${nameOf(model, organizationId)} a link for a new password`,
      method: 'POST',
      path: `${membersPath(session, organizationId)}/members/${userId}/password-reset`,
      token: session.accessToken,
      session: session.id,
      isAlone: true,
      expectedProblems: (now) => {
        const actor = sessionOf(now, session.id) ?? session;
        const refused = manageMemberProblems(now, actor, organizationId, 'members:manage');
        if (refused.length > 0) return refused;
        const it = memberOf(now, email, organizationId);
        if (!it) return ['not-found'];
        const isAbove =
          actor.organizationId === organizationId && hasMorePermissions(now, actor, it);
        return isAbove ? ['permission-denied'] : blockedProblems(now, email);
      },
      possibleProblems: undefinedProblems(session, organizationId),
      apply: (now) => {
        issueReset(now, email);
        return undefined;
      },
    };
  });

export const resetPassword: CommandGenerator = (model, choices) => {
  const emails = Object.keys(model.resets).filter((email) => {
    const { sent, mailPending } = resetsOf(model, email);
    return sent > 0 && !mailPending;
  });
  const email = choices.pick(emails);
  if (email === undefined) return undefined;
  const { sent } = resetsOf(model, email);
  const link = choices.oneIn(4) ? 1 + (choices.number() % sent) : sent;
  const password = `a password of ${unique()}`;
  return {
    operation: 'reset-password',
    description: `${email} sets a new password with link ${String(link)}`,
    method: 'POST',
    path: '/auth/password/reset',
    body: async (mailbox) => ({ token: await mailbox.resetToken(email, link), password }),
    expectedProblems: (now) => {
      if (resetsOf(now, email).usable !== link) return ['reset-link-expired', 'reset-link-unknown'];
      return organizationsOpenTo(now, email).length > 0 ? [] : ['no-account'];
    },
    allowedIfConcurrent: ['no-account'],
    apply: (now) => {
      const account = accountOf(now, email);
      if (!account) return 'there is no such account';
      account.password = password;
      resetsOf(now, email).usable = null;
      markSessions(now, (session) => session.email === email, 'ended');
      return undefined;
    },
  };
};
