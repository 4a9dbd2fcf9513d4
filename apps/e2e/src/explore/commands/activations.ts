import type { CommandGenerator } from '../command.js';
import { blockedProblems, issueLink, mailCount, MAX_MAILS } from '../mails.js';
import { customerOf, nameOf, type Customer, type Model } from '../model.js';
import { customerLoginProblems, hasMembers } from '../rules.js';
import { manageCustomerProblems, newActivation } from './access.js';
import { isOpen, notYetWithdrawn } from './invite.js';
import { chooseLink, invitationOf, linkProblems, tokenOf } from './links.js';
import { staleTokenProblems, withSession } from './session-state.js';

const openInvitationTo = (model: Model, { id, email }: Customer) =>
  model.invitations.find((one) => one.organizationId === id && one.email === email && isOpen(one));

export const resendActivation: CommandGenerator = (model, choices) =>
  withSession(model, choices, (session) => {
    const waiting = model.customers.filter(({ status }) => status === 'pending');
    const customer = choices.pick(choices.oneIn(4) ? model.customers : waiting);
    if (!customer || mailCount(model, customer.email ?? '') >= MAX_MAILS) return undefined;
    const { id, name } = customer;
    return {
      operation: 'resend-activation',
      description: `${session.email} resends the activation of ${name}`,
      method: 'POST',
      path: `/customers/${id}/access/resend-activation`,
      token: session.accessToken,
      session: session.id,
      isAlone: true,
      expectedProblems: (now) => {
        const refused = manageCustomerProblems(now, session.id, 'access:manage', id);
        const it = customerOf(now, id);
        if (refused.length > 0 || !it) return refused;
        const open = openInvitationTo(now, it);
        return [
          ...customerLoginProblems(now, id),
          ...(it.status === 'pending' ? [] : ['access-not-pending']),
          ...(it.email === null ? ['customer-email-missing'] : []),
          ...(hasMembers(now, id) ? ['activation-not-needed'] : []),
          ...(open && !open.activation ? ['invitation-exists'] : []),
          ...blockedProblems(now, it.email),
        ];
      },
      possibleProblems: (now) => [
        ...staleTokenProblems(session),
        ...notYetWithdrawn(now, customer.email ?? '', id),
      ],
      apply: (now) => {
        const it = customerOf(now, id);
        if (!it) return 'there is no such customer';
        const open = openInvitationTo(now, it);
        if (open) {
          open.status = 'sent';
          issueLink(now, open);
        } else newActivation(now, it);
        return undefined;
      },
    };
  });

/** The holder of an expired link asks for a new one. */
export const renewActivation: CommandGenerator = (model, choices) => {
  const chosen = chooseLink(model, choices, ({ expired, email }) => {
    const isOld = expired || choices.oneIn(4);
    return isOld && mailCount(model, email) < MAX_MAILS;
  });
  if (!chosen) return undefined;
  const { invitation, link } = chosen;
  const { id, email, organizationId } = invitation;
  return {
    operation: 'renew-activation',
    description: `${email} renews link ${String(link)} to ${nameOf(model, organizationId)}`,
    method: 'POST',
    path: '/activations/renew',
    body: tokenOf(model, invitation, link) ?? {},
    isAlone: true,
    // The response is always the same.
    expectedProblems: () => [],
    apply: (now) => {
      const it = invitationOf(now, id);
      if (!it) return 'there is no such invitation';
      if (it.status !== 'sent' || !it.expired || it.renewed) return undefined;
      const newest = it.links.at(-1) ?? 0;
      const others = linkProblems(now, { ...it, expired: false }, newest);
      if (others.length > 0) return undefined;
      issueLink(now, it);
      it.renewed = true;
      return undefined;
    },
  };
};
