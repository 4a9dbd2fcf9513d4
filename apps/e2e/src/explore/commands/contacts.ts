import { unique } from '../../people.js';
import { idIn, type Command } from '../attempt.js';
import { customerOf, nameOf, nextLink, sessionOf } from '../model.js';
import { notServed, lacks, letsIn, mayGive, unseen } from '../rules.js';
import { doubts, withSession } from './acting.js';
import { place } from './members.js';

export const createContact: Command = (model, picks) =>
  withSession(model, picks, (session) => {
    const other = picks.once(2) ? picks.of(model.customers)?.id : undefined;
    const organizationId = other ?? session.organizationId;
    const email = `contact-${unique()}@${organizationId === model.providerId ? 'provider' : 'customer'}.example`;
    const contactOnly = picks.once(3);
    const isCustomer = customerOf(model, organizationId)?.independent === false;
    const role = isCustomer ? 'member' : 'agent';
    return {
      call: place(session, organizationId) === '' ? 'create-contact' : 'create-customer-contact',
      says: `${session.email} adds ${email} to ${nameOf(model, organizationId)}${contactOnly ? ' as a contact only' : ''}`,
      method: 'POST',
      path: `${place(session, organizationId)}/contacts`,
      token: session.accessToken,
      session: session.id,
      body: { firstName: 'Kim', lastName: 'Doe', email, contactOnly },
      reasons: (now) => {
        const actor = sessionOf(now, session.id) ?? session;
        const refused = lacks(now, actor, 'contacts:manage');
        if (refused.length > 0) return refused;
        if (actor.organizationId === organizationId)
          return contactOnly || mayGive(now, actor, [role]) ? [] : ['permission-denied'];
        const hidden = unseen(now, actor, organizationId);
        if (hidden.length > 0 || contactOnly) return hidden;
        return [
          ...notServed(now, organizationId),
          ...(letsIn(now, organizationId) ? [] : ['access-not-open']),
          ...(customerOf(now, organizationId)?.corporate ? [] : ['customer-not-corporate']),
        ];
      },
      // Whether whoever manages contacts invites them, or only whoever may invite, the requirements leave open.
      perhaps: [
        ...doubts(session),
        'department-bound',
        ...(contactOnly ? [] : ['permission-denied']),
      ],
      effect: (now, body) => {
        const id = idIn(body);
        const keeperId = session.organizationId;
        now.contacts.push({ id, email, organizationId, keeperId, deleted: false });
        if (contactOnly) return undefined;
        now.invitations.push({
          ...{ id: '', email, organizationId, roles: [role], status: 'sent' },
          ...{
            links: [nextLink(now, email, organizationId)],
            awaited: true,
            expired: false,
            tried: false,
          },
          ...{
            own: keeperId === organizationId,
            byOwn: keeperId === organizationId,
            activation: false,
          },
          ...{ inviter: session.email, contactId: id },
        });
        return undefined;
      },
    };
  });

export const deleteContact: Command = (model, picks) =>
  withSession(model, picks, (session) => {
    const contact = picks.of(model.contacts);
    if (!contact) return undefined;
    const { id, email, organizationId, keeperId } = contact;
    return {
      call: place(session, organizationId) === '' ? 'delete-contact' : 'delete-customer-contact',
      says: `${session.email} deletes the contact ${email} of ${nameOf(model, organizationId)}`,
      method: 'DELETE',
      path: `${place(session, organizationId)}/contacts/${id}`,
      token: session.accessToken,
      session: session.id,
      reasons: (now) => {
        const actor = sessionOf(now, session.id) ?? session;
        const refused = lacks(now, actor, 'contacts:manage');
        if (refused.length > 0) return refused;
        const own = actor.organizationId === organizationId;
        const hidden = own ? [] : unseen(now, actor, organizationId);
        const it = now.contacts.find((one) => one.id === id);
        const isThere = it && !it.deleted && keeperId === actor.organizationId;
        return isThere ? hidden : ['not-found'];
      },
      perhaps: [...doubts(session), 'department-bound', 'not-found'],
      effect: (now) => {
        const it = now.contacts.find((one) => one.id === id);
        if (it) it.deleted = true;
        for (const one of now.invitations)
          if (one.contactId === id && one.status !== 'accepted') one.status = 'revoked';
        return undefined;
      },
    };
  });
