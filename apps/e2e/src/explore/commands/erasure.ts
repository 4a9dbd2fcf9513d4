import type { CommandGenerator } from '../command.js';
import { eraseResets } from '../mails.js';
import { accountOf } from '../model.js';
import { leaveOrganization, markSessions } from './session-state.js';

/** Support erases a person: the address is then as if it had never been here. */
export const eraseAccount: CommandGenerator = (model, choices) => {
  const fit = model.accounts.filter(({ email }) => email !== model.firstAdministrator);
  const account = choices.pick(fit);
  if (!account || !choices.oneIn(3)) return undefined;
  const { email, userId } = account;
  return {
    operation: 'erase-account',
    description: `support erases ${email}`,
    method: 'POST',
    path: `/platform/people/${userId}/erasure`,
    token: 'operator',
    isAlone: true,
    expectedProblems: () => [],
    apply: (now) => {
      if (!accountOf(now, email)) return 'there is no such account';
      now.accounts = now.accounts.filter((one) => one.userId !== userId);
      for (const member of now.members.filter((one) => one.email === email))
        leaveOrganization(now, email, member.organizationId);
      markSessions(now, (session) => session.email === email, 'ended');
      eraseResets(now, email);
      now.blocked = now.blocked.filter((address) => address !== email);
      for (const one of now.contacts) if (one.email === email) one.deleted = true;
      const isGone = (contactId: string | null) =>
        now.contacts.some(({ id, deleted }) => id === contactId && deleted);
      for (const one of now.invitations)
        if (one.status !== 'accepted' && (one.email === email || isGone(one.contactId)))
          one.status = 'revoked';
      now.erased.push({ userId, email });
      return undefined;
    },
  };
};
