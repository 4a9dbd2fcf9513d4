import type { Command } from '../attempt.js';
import {
  memberOf,
  nameOf,
  issueLink,
  sessionOf,
  type Invitation,
  type Model,
  type Session,
} from '../model.js';
import {
  actorOf,
  boundTo,
  isAbove,
  isLastAdministrator,
  lacks,
  mayGive,
  notServed,
  refusals,
  unseen,
} from '../rules.js';
import { doubts, leave, withSession } from './acting.js';
import { isOpen, mailsTo, MOST_MAILS } from './invite.js';

/** Why somebody may not manage an invitation. */
function mayNotManage(model: Model, session: Session, invitation: Invitation): string[] {
  const refused = refusals(session);
  if (refused.length > 0) return refused;
  const elsewhere = ['not-found', 'permission-denied', 'department-bound'];
  const actor = actorOf(model, session);
  const { own, organizationId } = invitation;
  if (!actor) return elsewhere;
  if (actor.organizationId === organizationId) {
    const without = lacks(model, session, 'members:manage');
    return without.length > 0 || boundTo(model, actor) !== undefined ? elsewhere : [];
  }
  // What a customer's own people offered is not the provider's (B7).
  if (own) return elsewhere;
  const hidden = unseen(model, session, organizationId);
  const without = lacks(model, session, 'invitations:manage');
  if (hidden.length + without.length > 0) return elsewhere;
  return notServed(model, organizationId);
}

const invitationOf = (model: Model, id: string): Invitation | undefined =>
  model.invitations.find((one) => one.id === id);

export const resend: Command = (model, picks) =>
  withSession(model, picks, (session) => {
    const fit = model.invitations.filter(
      (one) => one.id !== '' && !one.activation && mailsTo(model, one.email) < MOST_MAILS,
    );
    const invitation = picks.of(fit);
    if (!invitation) return undefined;
    const { id, email, organizationId } = invitation;
    return {
      call: 'resend-invitation',
      says: `${session.email} resends the invitation of ${email} to ${nameOf(model, organizationId)}`,
      method: 'POST',
      path: `/invitations/${id}/resend`,
      token: session.accessToken,
      session: session.id,
      reasons: (now) => {
        const it = invitationOf(now, id) ?? invitation;
        const actor = sessionOf(now, session.id) ?? session;
        const refused = mayNotManage(now, actor, it);
        if (refused.length > 0) return refused;
        const gives = actor.organizationId !== organizationId || mayGive(now, actor, it.roles);
        return [
          ...(isOpen(it) ? [] : ['invitation-not-open']),
          ...(gives ? [] : ['permission-denied']),
          ...(memberOf(now, email, organizationId) ? ['already-member'] : []),
        ];
      },
      meanwhile: ['invitation-not-open', 'already-member'],
      // One that was withdrawn is told so, or what it rested on is missed.
      perhaps: [...doubts(session), ...(isOpen(invitation) ? [] : ['role-unknown'])],
      effect: (now) => {
        const it = invitationOf(now, id);
        if (!it) return 'there is no such invitation';
        // Whoever was just redeeming it is in, and gets a link that says so.
        if (it.status !== 'accepted') it.status = 'sent';
        issueLink(now, it);
        it.inviter = session.email;
        const byOwn = session.organizationId === organizationId;
        // It rests on whoever sent it last, and on no contact of others.
        if (byOwn !== it.byOwn) it.contactId = null;
        it.byOwn = byOwn;
        return undefined;
      },
    };
  });

export const withdraw: Command = (model, picks) =>
  withSession(model, picks, (session) => {
    const invitation = picks.of(model.invitations.filter((one) => one.id !== ''));
    if (!invitation) return undefined;
    const { id, email, organizationId } = invitation;
    return {
      call: 'delete-invitation',
      says: `${session.email} deletes the invitation of ${email} to ${nameOf(model, organizationId)}`,
      method: 'DELETE',
      path: `/invitations/${id}`,
      token: session.accessToken,
      session: session.id,
      reasons: (now) => {
        const it = invitationOf(now, id) ?? invitation;
        const refused = mayNotManage(now, sessionOf(now, session.id) ?? session, it);
        if (refused.length > 0) return refused;
        const member = memberOf(now, email, organizationId);
        if (it.status !== 'accepted' || !member) return [];
        const isOurs = session.organizationId === organizationId;
        const above = isOurs && isAbove(now, sessionOf(now, session.id) ?? session, member);
        return [
          ...(isLastAdministrator(now, member) ? ['last-administrator'] : []),
          ...(above ? ['permission-denied'] : []),
        ];
      },
      perhaps: doubts(session),
      effect: (now) => {
        const it = invitationOf(now, id);
        if (!it) return 'there is no such invitation';
        // Its user goes too, by whichever invitation they came back (B8).
        if (it.status === 'accepted') leave(now, email, organizationId);
        it.status = 'revoked';
        return undefined;
      },
    };
  });
