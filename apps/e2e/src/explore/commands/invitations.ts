import type { CommandGenerator } from '../command.js';
import { blockedProblems, issueLink, mailCount, MAX_MAILS } from '../mails.js';
import {
  memberOf,
  nameOf,
  sessionOf,
  type Invitation,
  type Model,
  type Session,
} from '../model.js';
import {
  actorOf,
  departmentScope,
  hasMorePermissions,
  isLastAdministrator,
  permissionProblems,
  canGrant,
  customerLoginProblems,
  sessionProblems,
  customerProblems,
} from '../rules.js';
import { staleTokenProblems, leaveOrganization, withSession } from './session-state.js';
import { isOpen } from './invite.js';

/** Problems of managing an invitation. */
function manageInvitationProblems(
  model: Model,
  session: Session,
  invitation: Invitation,
): string[] {
  const refused = sessionProblems(session);
  if (refused.length > 0) return refused;
  const elsewhere = ['not-found', 'permission-denied', 'department-bound'];
  const actor = actorOf(model, session);
  const { own, organizationId } = invitation;
  if (!actor) return elsewhere;
  if (actor.organizationId === organizationId) {
    const without = permissionProblems(model, session, 'members:manage');
    return without.length > 0 || departmentScope(model, actor) !== undefined ? elsewhere : [];
  }
  // The provider cannot manage a customer's own invitations.
  if (own) return elsewhere;
  const hidden = customerProblems(model, session, organizationId);
  const without = permissionProblems(model, session, 'invitations:manage');
  if (hidden.length + without.length > 0) return elsewhere;
  const closed = customerLoginProblems(model, organizationId);
  // Independence withdraws the provider's invitations, a moment later.
  return closed.includes('customer-independent') ? [...closed, 'invitation-not-open'] : closed;
}

const invitationOf = (model: Model, id: string): Invitation | undefined =>
  model.invitations.find((one) => one.id === id);

export const resend: CommandGenerator = (model, choices) =>
  withSession(model, choices, (session) => {
    const fit = model.invitations.filter(
      (one) => one.id !== '' && !one.activation && mailCount(model, one.email) < MAX_MAILS,
    );
    const invitation = choices.pick(fit);
    if (!invitation) return undefined;
    const { id, email, organizationId } = invitation;
    return {
      operation: 'resend-invitation',
      description: `${session.email} resends the invitation of ${email} to ${nameOf(model, organizationId)}`,
      method: 'POST',
      path: `/invitations/${id}/resend`,
      token: session.accessToken,
      session: session.id,
      expectedProblems: (now) => {
        const it = invitationOf(now, id) ?? invitation;
        const actor = sessionOf(now, session.id) ?? session;
        const refused = manageInvitationProblems(now, actor, it);
        if (refused.length > 0) return refused;
        const gives = actor.organizationId !== organizationId || canGrant(now, actor, it.roles);
        return [
          ...(isOpen(it) ? [] : ['invitation-not-open']),
          ...(gives ? [] : ['permission-denied']),
          ...(memberOf(now, email, organizationId) ? ['already-member'] : []),
          ...blockedProblems(now, email),
        ];
      },
      allowedIfConcurrent: ['invitation-not-open', 'already-member'],
      // A withdrawn invitation, or a missing basis.
      possibleProblems: [
        ...staleTokenProblems(session),
        ...(isOpen(invitation) ? [] : ['role-unknown']),
      ],
      apply: (now) => {
        const it = invitationOf(now, id);
        if (!it) return 'there is no such invitation';
        // A concurrent redemption may have finished; the new link says so.
        if (it.status !== 'accepted') it.status = 'sent';
        issueLink(now, it);
        it.inviter = session.email;
        const byOwn = session.organizationId === organizationId;
        // It now depends on the last sender only.
        if (byOwn !== it.inviterIsMember) it.contactId = null;
        it.inviterIsMember = byOwn;
        return undefined;
      },
    };
  });

export const withdraw: CommandGenerator = (model, choices) =>
  withSession(model, choices, (session) => {
    const invitation = choices.pick(model.invitations.filter((one) => one.id !== ''));
    if (!invitation) return undefined;
    const { id, email, organizationId } = invitation;
    return {
      operation: 'delete-invitation',
      description: `${session.email} deletes the invitation of ${email} to ${nameOf(model, organizationId)}`,
      method: 'DELETE',
      path: `/invitations/${id}`,
      token: session.accessToken,
      session: session.id,
      expectedProblems: (now) => {
        const it = invitationOf(now, id) ?? invitation;
        const refused = manageInvitationProblems(now, sessionOf(now, session.id) ?? session, it);
        if (refused.length > 0) return refused;
        const member = memberOf(now, email, organizationId);
        if (it.status !== 'accepted' || !member) return [];
        const isOurs = session.organizationId === organizationId;
        const above =
          isOurs && hasMorePermissions(now, sessionOf(now, session.id) ?? session, member);
        return [
          ...(isLastAdministrator(now, member) ? ['last-administrator'] : []),
          ...(above ? ['permission-denied'] : []),
        ];
      },
      possibleProblems: staleTokenProblems(session),
      apply: (now) => {
        const it = invitationOf(now, id);
        if (!it) return 'there is no such invitation';
        // Its user is removed, whichever invitation they joined by.
        if (it.status === 'accepted') leaveOrganization(now, email, organizationId);
        it.status = 'revoked';
        return undefined;
      },
    };
  });
